//! What a driver's error says. There is nothing of the service in here.

/// Why the database refused a statement that the service may have expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Another row has this value. The constraint's name; in SQLite the columns
    /// (`bookings.reference`), which is all that it says.
    Unique(String),
    /// There is no row to refer to, or rows refer to this one. The constraint's
    /// name; SQLite says none.
    ForeignKey(Option<String>),
    /// A check failed. The constraint's name.
    Check(String),
    /// Nothing is wrong with the statement: another transaction or too many
    /// connections were in its way.
    Busy,
}

/// States of Postgres that another try may get past: `serialization_failure`,
/// `deadlock_detected`, `too_many_connections`, `lock_not_available`,
/// `cannot_connect_now`.
const BUSY: [&str; 5] = ["40001", "40P01", "53300", "55P03", "57P03"];

/// What SQLite's extended result codes end in: `SQLITE_BUSY`, `SQLITE_LOCKED`.
const BUSY_IN_SQLITE: [i32; 2] = [5, 6];

impl Refusal {
    /// `None` for every other error.
    pub fn of_sqlx(error: &sqlx::Error) -> Option<Self> {
        let error = match error {
            sqlx::Error::PoolTimedOut => return Some(Self::Busy),
            sqlx::Error::Database(error) => error,
            _ => return None,
        };
        let code = error.code().unwrap_or_default();
        // SQLite's codes are numbers of other lengths, and its names are in the text.
        if error
            .try_downcast_ref::<sqlx::sqlite::SqliteError>()
            .is_some()
        {
            return Self::of_sqlite(code.parse().ok()?, error.message());
        }
        if BUSY.contains(&&*code) {
            return Some(Self::Busy);
        }
        let constraint = error.constraint().map(str::to_owned);
        match error.kind() {
            sqlx::error::ErrorKind::UniqueViolation => Some(Self::Unique(constraint?)),
            sqlx::error::ErrorKind::ForeignKeyViolation => Some(Self::ForeignKey(constraint)),
            sqlx::error::ErrorKind::CheckViolation => Some(Self::Check(constraint?)),
            _ => None,
        }
    }

    /// `None` for every other error.
    pub fn of_rusqlite(error: &rusqlite::Error) -> Option<Self> {
        match error {
            rusqlite::Error::SqliteFailure(error, text) => {
                Self::of_sqlite(error.extended_code, text.as_deref().unwrap_or_default())
            }
            _ => None,
        }
    }

    /// Of an extended result code and the text beside it.
    fn of_sqlite(code: i32, text: &str) -> Option<Self> {
        use rusqlite::ffi;

        if BUSY_IN_SQLITE.contains(&(code & 0xff)) {
            return Some(Self::Busy);
        }
        let (_, name) = text.split_once(" constraint failed: ").unwrap_or_default();
        match code {
            ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                // An index on an expression has a name: `index 'lower_name'`.
                let index = name.strip_prefix("index '");
                let index = index.and_then(|name| name.strip_suffix('\''));
                Some(Self::Unique(index.unwrap_or(name).to_owned()))
            }
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Some(Self::ForeignKey(None)),
            ffi::SQLITE_CONSTRAINT_CHECK => Some(Self::Check(name.to_owned())),
            _ => None,
        }
    }
}
