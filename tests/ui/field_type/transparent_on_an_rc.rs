use fault::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
struct Inner;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Inner(std::rc::Rc<Inner>),
}

fn main() {}
