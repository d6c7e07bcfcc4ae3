use fault::ApiError;

#[derive(ApiError)]
union Bits {
    number: u32,
    bytes: [u8; 4],
}

fn main() {}
