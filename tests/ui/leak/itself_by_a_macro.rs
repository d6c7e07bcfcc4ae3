use fault::ApiError;

macro_rules! this {
    () => {
        self
    };
}

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {:?}", this!())]
    Upload(#[from] std::num::ParseIntError),
}

fn main() {}
