//! `cargo run --example gallery`

#[tokio::main]
async fn main() -> std::io::Result<()> {
    fault_examples::run(fault_examples::gallery::router(), |base| {
        println!(
            "\
Errors of ten APIs at {base}

  Matrix       curl -i {base}/matrix/sync
               curl -i {base}/matrix/refresh -X POST
  crates.io    curl -i {base}/crates_io/crates/foo/1.0.0
               curl -i {base}/crates_io/summary
  Meilisearch  curl -i {base}/meilisearch/indexes/movies
               curl -i {base}/meilisearch/indexes/movies/documents -d wide
  Lemmy        curl -i {base}/lemmy/post -X POST
               curl -i {base}/lemmy/post/7
  Svix         curl -i {base}/svix/endpoint
               curl -i {base}/svix/endpoint -X POST
  Twitter      curl -i {base}/twitter/search.json
               curl -i {base}/twitter/timeline.json
  Slack        curl -i {base}/slack/chat.delete -X POST
               curl -i {base}/slack/users.list -X POST
  JSON:API     curl -i {base}/jsonapi/articles/7
               curl -i {base}/jsonapi/articles -X POST
  Google       curl -i {base}/google/v1/books/7
               curl -i {base}/google/v1/books/7 -X PATCH
  Stripe       curl -i {base}/stripe/v1/charges -X POST
               curl -i {base}/stripe/v1/customers/cus_9 -H 'Request-Id: req_1'
"
        );
    })
    .await
}
