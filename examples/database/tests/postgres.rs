//! What clients read of each refusal of a Postgres server: that of
//! `DATABASE_URL`, which `.ci/databases` starts.

use std::time::Duration;

use fault_example_database::error::BookingError;
use fault_example_database::{ADD, REMOVE_ROOM, SCHEMA};
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;

mod expected;

use expected::{BUSY, CHECK, DATABASE, IN_USE, TAKEN, UNKNOWN_ROOM, assert_answer};

/// A pool whose connections see tables of their own: each test has a schema.
async fn pool(schema: &'static str) -> PgPool {
    let url = std::env::var("DATABASE_URL").expect("`.ci/databases` sets DATABASE_URL");
    let pool = PgPoolOptions::new()
        .max_connections(2)
        .acquire_timeout(Duration::from_secs(5))
        .after_connect(move |connection, _| {
            Box::pin(async move {
                let path = sqlx::query("select set_config('search_path', $1, false)").bind(schema);
                path.execute(connection).await?;
                Ok(())
            })
        })
        .connect(&url)
        .await
        .unwrap();
    let create = format!("drop schema if exists {schema} cascade; create schema {schema}");
    sqlx::raw_sql(sqlx::AssertSqlSafe(create))
        .execute(&pool)
        .await
        .unwrap();
    sqlx::raw_sql(SCHEMA).execute(&pool).await.unwrap();
    pool
}

async fn add(pool: &PgPool, room: i64, reference: &str, guests: i64) -> Result<(), BookingError> {
    let query = sqlx::query(ADD).bind(room).bind(reference).bind(guests);
    query.execute(pool).await?;
    Ok(())
}

#[tokio::test]
async fn constraints_are_fields_at_fault() {
    let pool = pool("fields").await;
    add(&pool, 1, "A", 2).await.unwrap();
    assert_answer(add(&pool, 1, "A", 2).await.unwrap_err(), TAKEN);
    assert_answer(add(&pool, 2, "B", 2).await.unwrap_err(), UNKNOWN_ROOM);
    assert_answer(add(&pool, 1, "B", 9).await.unwrap_err(), CHECK);
    let removed = sqlx::query(REMOVE_ROOM).bind(1_i64).execute(&pool).await;
    let error = removed.map_err(BookingError::removing_room).unwrap_err();
    assert_answer(error, IN_USE);
}

#[tokio::test]
async fn other_errors_say_nothing() {
    let pool = pool("others").await;
    let error = sqlx::query("select secret from nowhere")
        .execute(&pool)
        .await;
    assert_answer(error.unwrap_err().into(), DATABASE);
    // The primary key of `rooms`, which no client chooses.
    let error = sqlx::query("insert into rooms (id) values (1)")
        .execute(&pool)
        .await;
    assert_answer(error.unwrap_err().into(), DATABASE);
}

#[tokio::test]
async fn a_transaction_that_cannot_be_put_in_order_is_a_time_to_wait() {
    let pool = pool("serial").await;
    let begin = "begin isolation level serializable";
    let [mut one, mut other] = [
        pool.begin_with(begin).await.unwrap(),
        pool.begin_with(begin).await.unwrap(),
    ];
    let update = "update rooms set id = id + $1";
    for transaction in [&mut one, &mut other] {
        let read = sqlx::query("select count(*) from rooms");
        read.execute(&mut **transaction).await.unwrap();
    }
    sqlx::query(update)
        .bind(1_i64)
        .execute(&mut *one)
        .await
        .unwrap();
    one.commit().await.unwrap();
    let error = sqlx::query(update).bind(2_i64).execute(&mut *other).await;
    assert_answer(error.unwrap_err().into(), BUSY);
}
