#![deny(warnings)]
use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(authentication_error = 401))]
enum E {
    #[status(401)]
    #[header("WWW-Authenticate", "Bearer")]
    NoToken,
    #[kind("authentication_error")]
    #[header("www-authenticate", "Bearer realm=\"{realm}\"")]
    Expired { realm: &'static str },
    #[status(405)]
    Method(#[header("allow")] String),
    #[status(407)]
    #[header("proxy-authenticate", "Basic")]
    Proxy,
    #[status(426)]
    #[header("upgrade", "h2c")]
    Upgrade,
}

fn main() {
    let errors = [
        (E::NoToken, "www-authenticate", "Bearer"),
        (
            E::Expired { realm: "a" },
            "www-authenticate",
            "Bearer realm=\"a\"",
        ),
        (E::Method("GET, HEAD".into()), "allow", "GET, HEAD"),
        (E::Proxy, "proxy-authenticate", "Basic"),
        (E::Upgrade, "upgrade", "h2c"),
    ];
    for (error, name, value) in errors {
        assert_eq!(fault::Reply::new(&error).headers()[name], value);
    }
}
