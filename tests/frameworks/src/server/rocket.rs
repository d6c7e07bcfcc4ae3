//! rocket: `Responder`.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc;
use std::thread;

use rocket::config::{Config, LogLevel, Shutdown};
use rocket::fairing::AdHoc;
use rocket::{Build, Rocket, catch, catchers, get, routes};

use crate::scenario::ShopError;

pub(super) fn start() -> SocketAddr {
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let rocket = rocket().attach(AdHoc::on_liftoff("port", move |rocket| {
            let port = rocket.config().port;
            Box::pin(async move { send.send(port).expect("the test waits for it") })
        }));
        super::runtime()
            .block_on(rocket.launch())
            .expect("rocket runs");
    });
    let port = receive.recv().expect("rocket starts");
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

fn rocket() -> Rocket<Build> {
    let config = Config {
        port: 0,
        workers: 1,
        log_level: LogLevel::Off,
        shutdown: Shutdown {
            ctrlc: false,
            ..Shutdown::default()
        },
        ..Config::default()
    };
    rocket::custom(config)
        .mount("/", routes![fail])
        .register("/", catchers![caught])
}

#[get("/<path>")]
fn fail(path: &str) -> Result<&'static str, ShopError> {
    super::handle(path)
}

/// It would show in the bodies if it were called.
#[catch(default)]
fn caught() -> &'static str {
    "a catcher has answered"
}
