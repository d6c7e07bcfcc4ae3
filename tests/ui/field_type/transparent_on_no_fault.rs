use fault::ApiError;

#[derive(Debug)]
struct NotAFault;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Inner(NotAFault),
}

fn main() {}

// Each impl delegates.
