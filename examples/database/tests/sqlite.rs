//! What clients read of each refusal of SQLite, through both drivers.

use bytes::Bytes;
use fault_example_database::error::BookingError;
use fault_example_database::{ADD, REMOVE_ROOM, SCHEMA};
use rusqlite::{Connection, params};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

mod expected;

use expected::{BUSY, CHECK, DATABASE, IN_USE, TAKEN, UNKNOWN_ROOM, assert_answer};

fn connection() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch("pragma foreign_keys = on")
        .unwrap();
    connection.execute_batch(SCHEMA).unwrap();
    connection
}

fn add(
    connection: &Connection,
    room: i64,
    reference: &str,
    guests: i64,
) -> Result<(), BookingError> {
    connection.execute(ADD, params![room, reference, guests])?;
    Ok(())
}

#[test]
fn rusqlite_s_constraints_are_fields_at_fault() {
    let connection = connection();
    add(&connection, 1, "A", 2).unwrap();
    assert_answer(add(&connection, 1, "A", 2).unwrap_err(), TAKEN);
    assert_answer(add(&connection, 2, "B", 2).unwrap_err(), UNKNOWN_ROOM);
    assert_answer(add(&connection, 1, "B", 9).unwrap_err(), CHECK);
    let removed = connection.execute(REMOVE_ROOM, [1]);
    let error = removed.map_err(BookingError::removing_room).unwrap_err();
    assert_answer(error, IN_USE);
}

#[test]
fn rusqlite_s_other_errors_say_nothing() {
    let connection = connection();
    let error = connection.execute("select secret from nowhere", []);
    assert_answer(error.unwrap_err().into(), DATABASE);
    // A constraint that no client can know of.
    let error = connection.execute("insert into rooms (id) values (1)", []);
    assert_answer(error.unwrap_err().into(), DATABASE);
}

#[test]
fn rusqlite_s_lock_is_a_time_to_wait() {
    let name = "file:locked?mode=memory&cache=shared";
    let [one, other] = [
        Connection::open(name).unwrap(),
        Connection::open(name).unwrap(),
    ];
    one.execute_batch(SCHEMA).unwrap();
    one.execute_batch("begin immediate; insert into rooms (id) values (2)")
        .unwrap();
    let error = other.execute("insert into rooms (id) values (3)", []);
    assert_answer(error.unwrap_err().into(), BUSY);
}

async fn pool() -> SqlitePool {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(std::time::Duration::from_millis(50))
        .connect_with(
            SqliteConnectOptions::new()
                .in_memory(true)
                .foreign_keys(true),
        )
        .await
        .unwrap();
    sqlx::raw_sql(SCHEMA).execute(&pool).await.unwrap();
    pool
}

async fn add_by_sqlx(
    pool: &SqlitePool,
    room: i64,
    reference: &str,
    guests: i64,
) -> Result<(), BookingError> {
    let query = sqlx::query(ADD).bind(room).bind(reference).bind(guests);
    query.execute(pool).await?;
    Ok(())
}

#[tokio::test]
async fn sqlx_s_constraints_are_fields_at_fault() {
    let pool = pool().await;
    add_by_sqlx(&pool, 1, "A", 2).await.unwrap();
    assert_answer(add_by_sqlx(&pool, 1, "A", 2).await.unwrap_err(), TAKEN);
    assert_answer(
        add_by_sqlx(&pool, 2, "B", 2).await.unwrap_err(),
        UNKNOWN_ROOM,
    );
    assert_answer(add_by_sqlx(&pool, 1, "B", 9).await.unwrap_err(), CHECK);
    let removed = sqlx::query(REMOVE_ROOM).bind(1_i64).execute(&pool).await;
    let error = removed.map_err(BookingError::removing_room).unwrap_err();
    assert_answer(error, IN_USE);
}

#[tokio::test]
async fn sqlx_s_other_errors_say_nothing() {
    let pool = pool().await;
    let error = sqlx::query("select secret from nowhere")
        .execute(&pool)
        .await;
    assert_answer(error.unwrap_err().into(), DATABASE);
    let error = sqlx::query("select id from rooms where id = 9")
        .fetch_one(&pool)
        .await;
    assert_answer(error.unwrap_err().into(), DATABASE);
}

#[tokio::test]
async fn a_pool_without_a_free_connection_is_a_time_to_wait() {
    let pool = pool().await;
    let _held = pool.acquire().await.unwrap();
    assert_answer(pool.acquire().await.unwrap_err().into(), BUSY);
}

#[test]
fn the_log_reads_the_driver_s_error() {
    let error = Connection::open_in_memory()
        .unwrap()
        .execute("select secret from nowhere", []);
    let error = BookingError::from(error.unwrap_err());
    assert_eq!(error.to_string(), "the database failed");
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.contains("no such table: nowhere"), "{source}");
    let response = http::Response::<Bytes>::from(error);
    assert!(!String::from_utf8_lossy(response.body()).contains("nowhere"));
}
