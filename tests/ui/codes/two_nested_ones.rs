use fault::ApiError;

#[derive(Debug, ApiError)]
enum ServiceError {
    #[transparent]
    Quota(Quota),
    #[transparent]
    Throttle(Throttle),
}

#[derive(Debug, ApiError)]
#[status(429)]
#[code("slow_down")]
struct Quota;

#[derive(Debug, ApiError)]
#[status(429)]
#[code("slow_down")]
struct Throttle;

fn main() {}
