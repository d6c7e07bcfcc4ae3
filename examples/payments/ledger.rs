//! What has been paid: in memory to be read, in a file to be kept.

use std::collections::HashSet;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use super::new_payment::NewPayment;

/// A payment as clients read it.
#[derive(Debug, Clone, Serialize)]
pub struct Payment {
    id: String,
    #[serde(skip)]
    pub(super) organisation: String,
    email: String,
    amount: u64,
    reference: String,
    receipt: String,
}

/// All payments.
#[derive(Debug)]
pub struct Ledger {
    file: PathBuf,
    payments: Mutex<Vec<Payment>>,
    /// The references of payments made and under way, with their organisations.
    taken: Mutex<HashSet<(String, String)>>,
}

impl Ledger {
    /// An empty ledger that keeps a line for each payment in `file`.
    pub fn new(file: PathBuf) -> Self {
        Self {
            file,
            payments: Mutex::default(),
            taken: Mutex::default(),
        }
    }

    pub(super) fn find(&self, id: &str) -> Option<Payment> {
        let payments = lock(&self.payments);
        payments.iter().find(|known| known.id == id).cloned()
    }

    /// Takes the reference before anything is charged, so that a request that
    /// is sent twice cannot pay twice. `None` if it is taken.
    pub(super) fn reserve(&self, organisation: &str, reference: &str) -> Option<Reservation<'_>> {
        let key = (organisation.to_owned(), reference.to_owned());
        let is_new = lock(&self.taken).insert(key.clone());
        // Made only if the reference was free: dropping one frees it.
        is_new.then(|| Reservation {
            ledger: self,
            key,
            paid: false,
        })
    }
}

/// A reference that is free again if nothing is paid.
pub(super) struct Reservation<'a> {
    ledger: &'a Ledger,
    key: (String, String),
    paid: bool,
}

impl Reservation<'_> {
    pub(super) fn pay(mut self, new: NewPayment, receipt: String) -> io::Result<Payment> {
        // The network has charged the card, whatever becomes of the file.
        self.paid = true;
        let mut payments = lock(&self.ledger.payments);
        let payment = Payment {
            id: (payments.len() + 1).to_string(),
            organisation: self.key.0.clone(),
            email: new.email,
            amount: new.amount,
            reference: new.reference,
            receipt,
        };
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.ledger.file)?;
        writeln!(file, "{}", serde_json::to_string(&payment)?)?;
        payments.push(payment.clone());
        Ok(payment)
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        if !self.paid {
            lock(&self.ledger.taken).remove(&self.key);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
