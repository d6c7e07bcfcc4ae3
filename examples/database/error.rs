//! The errors of the service.

use std::error::Error;
use std::time::Duration;

use fault::{ApiError, FieldErrors};

use crate::refusal::Refusal;

/// The driver's error, for the log.
type Source = Box<dyn Error + Send + Sync>;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
pub enum BookingError {
    /// Another booking has a value that only one may have.
    #[status(409)]
    #[message("Another booking has this value")]
    #[error("a unique constraint refused a booking")]
    Taken {
        #[fields]
        fields: FieldErrors,
        source: Source,
    },

    /// The booking breaks a rule of the tables.
    #[status(422)]
    #[message("The booking is not valid")]
    #[error("a constraint refused a booking")]
    Invalid {
        #[fields]
        fields: FieldErrors,
        source: Source,
    },

    /// Bookings of this room are still there.
    #[status(409)]
    #[message("The room has bookings")]
    #[error("a foreign key refused to remove a room")]
    RoomInUse { source: Source },

    /// Other transactions were in the way; the same request may succeed.
    #[status(503)]
    #[error("the database is busy")]
    Busy {
        #[retry_after]
        wait: Duration,
        source: Source,
    },

    /// Whatever else went wrong in the database.
    #[status(500)]
    #[error("the database failed")]
    Database { source: Source },
}

/// Long enough for a transaction to end.
const WAIT: Duration = Duration::from_secs(1);

/// A constraint: its names in Postgres and in SQLite, the field of the request,
/// and the field's error.
type Row = (
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static str,
);

const UNIQUE: &[Row] = &[(
    &["bookings_reference_key", "bookings.reference"],
    "reference",
    "taken",
    "is the reference of another booking",
)];

/// SQLite names no foreign key: with two of them in its tables, the statement
/// would have to tell which it may break.
const FOREIGN_KEYS: &[Row] = &[(
    &["bookings_room_fkey", ""],
    "room",
    "unknown",
    "is no room of this house",
)];

const CHECKS: &[Row] = &[(
    &["bookings_guests_check"],
    "guests",
    "range",
    "must be from 1 to 8",
)];

fn field_errors(rows: &[Row], constraint: &str) -> Option<FieldErrors> {
    let known = |row: &&Row| row.0.contains(&constraint);
    let &(_, field, key, description) = rows.iter().find(known)?;
    Some(FieldErrors::from([(field, key, description)]))
}

impl BookingError {
    fn new(refusal: Option<&Refusal>, source: Source) -> Self {
        let fields = match refusal {
            Some(Refusal::Busy) => return Self::Busy { wait: WAIT, source },
            Some(Refusal::Unique(name)) => field_errors(UNIQUE, name),
            Some(Refusal::ForeignKey(name)) => {
                field_errors(FOREIGN_KEYS, name.as_deref().unwrap_or_default())
            }
            Some(Refusal::Check(name)) => field_errors(CHECKS, name),
            None => None,
        };
        match (refusal, fields) {
            (Some(Refusal::Unique(_)), Some(fields)) => Self::Taken { fields, source },
            (_, Some(fields)) => Self::Invalid { fields, source },
            // A constraint without a row is one that the service has to keep itself.
            (_, None) => Self::Database { source },
        }
    }

    /// An error on removing a room. A foreign key is broken from its other side
    /// here, and the databases do not tell the sides apart.
    pub fn removing_room(error: impl Into<Self>) -> Self {
        match error.into() {
            Self::Invalid { source, .. } => Self::RoomInUse { source },
            other => other,
        }
    }
}

impl From<sqlx::Error> for BookingError {
    fn from(error: sqlx::Error) -> Self {
        Self::new(Refusal::of_sqlx(&error).as_ref(), error.into())
    }
}

impl From<rusqlite::Error> for BookingError {
    fn from(error: rusqlite::Error) -> Self {
        Self::new(Refusal::of_rusqlite(&error).as_ref(), error.into())
    }
}
