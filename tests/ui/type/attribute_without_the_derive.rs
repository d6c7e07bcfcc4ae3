#[status(404)]
struct NotFound;

fn main() {
    let _: fault::FieldErrors;
    let _ = NotFound;
}
