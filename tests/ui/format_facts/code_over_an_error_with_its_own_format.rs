use fault::ApiError;
use fault::body::OAuth;

#[derive(Debug, ApiError)]
#[status(400)]
#[code("size")]
#[format(OAuth)]
struct Size;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    #[code("größe")]
    Size(Size),
}

fn main() {}
