use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[transparent]
    Store(#[from] std::io::Error),
}

fn main() {}

// Each impl delegates.
