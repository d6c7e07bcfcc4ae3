use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[status(400)]
#[code("größe")]
struct Size;

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum E {
    #[transparent]
    Size(Size),
}

fn main() {}
