//! How the services speak to what is behind them: a line of JSON over TCP,
//! and a line of JSON back.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// No answer, or none that can be read.
#[derive(Debug)]
pub enum LineError {
    /// Nobody is there, or the connection broke.
    Unreachable(io::Error),
    /// No answer in time.
    TimedOut,
    /// The answer is no JSON.
    Garbled(serde_json::Error),
}

/// Asks the backend at `address`.
///
/// # Errors
///
/// See [`LineError`].
pub async fn ask(
    address: SocketAddr,
    question: &impl Serialize,
    patience: Duration,
) -> Result<Value, LineError> {
    // JSON has no line breaks inside: a question cannot smuggle in another.
    let mut question = serde_json::to_vec(question).map_err(LineError::Garbled)?;
    question.push(b'\n');
    match timeout(patience, exchange(address, &question)).await {
        Err(_) => Err(LineError::TimedOut),
        Ok(Err(error)) => Err(LineError::Unreachable(error)),
        Ok(Ok(answer)) => serde_json::from_slice(&answer).map_err(LineError::Garbled),
    }
}

/// More than this is no answer.
const LONGEST_ANSWER: u64 = 64 * 1024;

async fn exchange(address: SocketAddr, question: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(question).await?;
    let mut answer = Vec::new();
    BufReader::new(stream.take(LONGEST_ANSWER))
        .read_until(b'\n', &mut answer)
        .await?;
    if answer.is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(answer)
}

/// What a backend does with a question.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// Sends a line.
    Line(&'static str),
    /// Keeps the connection open and says nothing.
    Silence,
    /// Closes the connection.
    HangUp,
}

/// Starts a backend on a free port of the loopback interface that answers
/// every question with what `answer` makes of it.
///
/// # Errors
///
/// Those of the socket.
pub async fn backend(
    answer: impl Fn(Value) -> Answer + Clone + Send + 'static,
) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = answer.clone();
            tokio::spawn(async move {
                let mut stream = BufReader::new(stream);
                let mut question = String::new();
                stream.read_line(&mut question).await?;
                match answer(serde_json::from_str(&question)?) {
                    Answer::Line(line) => stream.write_all(format!("{line}\n").as_bytes()).await,
                    // Until the other side has had enough.
                    Answer::Silence => stream.read_u8().await.map(drop),
                    Answer::HangUp => Ok(()),
                }
            });
        }
    });
    Ok(address)
}
