use fault::ApiError;
use fault::body::Problem;

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum E {
    #[status(404)]
    NotFound {
        #[detail]
        status: u16,
    },
}

fn main() {}
