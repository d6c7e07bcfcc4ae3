//! `cargo run --example localized`

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    fault_examples::run(fault_examples::localized::router(), |base| {
        println!(
            "\
A box office at {base}

  in German         curl -i {base}/seats/12A -H 'Accept-Language: de-CH'
  one, and several  curl -i {base}/orders/1 -H 'Accept-Language: de'
                    curl -i {base}/orders/7 -H 'Accept-Language: de'
  field errors      curl -i {base}/names/Anna -H 'Accept-Language: de'
  not translated    curl -i {base}/payments/5 -H 'Accept-Language: de'
  unknown URL       curl -i {base}/nowhere -H 'Accept-Language: de'
  as XML            curl -i {base}/seats/12A -H 'Accept: application/xml'
  a page            {base}/seats/12A
"
        );
    })
    .await?;
    Ok(())
}
