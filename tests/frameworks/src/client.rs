//! An HTTP/1.1 client that shows what came over the wire, the status line
//! included, which client libraries keep to themselves.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A response as it was sent.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The first line, without its line break.
    pub line: String,
    /// The headers in the order of arrival; names in lower case, since HTTP
    /// does not tell cases apart. Bytes, since values may be no UTF-8.
    pub headers: Vec<(String, Vec<u8>)>,
    /// All bytes after the empty line.
    pub body: Vec<u8>,
}

impl Answer {
    /// All values of a header.
    pub fn all(&self, name: &str) -> Vec<&[u8]> {
        let of_name = self.headers.iter().filter(|(known, _)| known == name);
        of_name.map(|(_, value)| value.as_slice()).collect()
    }
}

/// One request on a connection of its own, which the server closes after it.
///
/// # Errors
///
/// If the server cannot be reached, does not close the connection, or answers
/// something that is no HTTP/1.1 response.
pub fn request(server: SocketAddr, method: &str, path: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect(server)?;
    // So that a server that hangs fails the test rather than stopping it.
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n"
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).ok_or_else(|| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]);
    let line = head.split("\r\n").next()?.to_owned();
    let mut headers = Vec::new();
    for header in bytes[..end].split(|&byte| byte == b'\n').skip(1) {
        let colon = header.iter().position(|&byte| byte == b':')?;
        let name = std::str::from_utf8(&header[..colon]).ok()?;
        headers.push((
            name.to_ascii_lowercase(),
            header[colon + 1..].trim_ascii().to_vec(),
        ));
    }
    Some(Answer {
        line,
        headers,
        body: bytes[end + 4..].to_vec(),
    })
}
