//! The embedded database.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension as _, Row, ffi};
use serde::Serialize;

use super::error::BookingError;

/// A booking as clients read it.
#[derive(Debug, Serialize)]
pub struct Booking {
    id: String,
    subject: String,
    starting_time: String,
}

/// A webhook subscription as clients read it.
#[derive(Debug, Serialize)]
pub struct Webhook {
    id: String,
    name: String,
    url: String,
}

/// Bookings and webhook subscriptions.
///
/// SQLite answers in microseconds, so handlers wait for it; a database behind
/// a network has an async client.
#[derive(Debug)]
pub struct Store(Mutex<Connection>);

impl Store {
    /// Opens the database file, made if it is missing.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn open(file: &Path) -> rusqlite::Result<Self> {
        let connection = Connection::open(file)?;
        connection.execute_batch(
            "CREATE TABLE IF NOT EXISTS bookings (
                 id INTEGER PRIMARY KEY, subject TEXT NOT NULL, starting_time TEXT NOT NULL);
             CREATE TABLE IF NOT EXISTS webhooks (
                 id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, url TEXT NOT NULL);",
        )?;
        Ok(Self(Mutex::new(connection)))
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn create_booking(
        &self,
        subject: &str,
        starting_time: &str,
    ) -> Result<Booking, BookingError> {
        let booking = self.connection().query_one(
            "INSERT INTO bookings (subject, starting_time) VALUES (?1, ?2) RETURNING *",
            [subject, starting_time],
            booking,
        )?;
        Ok(booking)
    }

    pub(super) fn bookings(&self) -> Result<Vec<Booking>, BookingError> {
        let connection = self.connection();
        let mut query = connection.prepare_cached("SELECT * FROM bookings ORDER BY id")?;
        let rows = query.query_map([], booking)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// `id` is what the client wrote: what is no number is the id of nothing.
    pub(super) fn booking(&self, id: String) -> Result<Booking, BookingError> {
        let found = match id.parse::<i64>() {
            Ok(key) => self
                .connection()
                .query_one("SELECT * FROM bookings WHERE id = ?1", [key], booking)
                .optional()?,
            Err(_) => None,
        };
        found.ok_or(BookingError::NoSuchBooking { id })
    }

    pub(super) fn create_webhook(&self, name: String, url: &str) -> Result<Webhook, BookingError> {
        let created = self.connection().query_one(
            "INSERT INTO webhooks (name, url) VALUES (?1, ?2) RETURNING *",
            [&*name, url],
            webhook,
        );
        // The database alone knows for sure: between a question and an insert
        // another request may take the name.
        created.map_err(|error| match error.sqlite_error() {
            Some(cause) if cause.extended_code == ffi::SQLITE_CONSTRAINT_UNIQUE => {
                BookingError::DuplicateWebhook { name }
            }
            _ => error.into(),
        })
    }

    pub(super) fn webhooks(&self) -> Result<Vec<Webhook>, BookingError> {
        let connection = self.connection();
        let mut query = connection.prepare_cached("SELECT * FROM webhooks ORDER BY id")?;
        let rows = query.query_map([], webhook)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn webhook(&self, id: String) -> Result<Webhook, BookingError> {
        let found = match id.parse::<i64>() {
            Ok(key) => self
                .connection()
                .query_one("SELECT * FROM webhooks WHERE id = ?1", [key], webhook)
                .optional()?,
            Err(_) => None,
        };
        found.ok_or(BookingError::NoSuchWebhook { id })
    }
}

fn booking(row: &Row<'_>) -> rusqlite::Result<Booking> {
    Ok(Booking {
        id: row.get::<_, i64>("id")?.to_string(),
        subject: row.get("subject")?,
        starting_time: row.get("starting_time")?,
    })
}

fn webhook(row: &Row<'_>) -> rusqlite::Result<Webhook> {
    Ok(Webhook {
        id: row.get::<_, i64>("id")?.to_string(),
        name: row.get("name")?,
        url: row.get("url")?,
    })
}
