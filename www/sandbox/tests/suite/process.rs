//! How the program starts and stops.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

fn program(port: u16, page: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bank131-sandbox"));
    command.arg("--port").arg(port.to_string()).arg("--page").arg(page);
    command
}

fn page() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("process");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
    folder
}

/// Asserts that it ends with exit code 1, one sentence on stderr and nothing on stdout.
#[track_caller]
fn fails_with(mut command: Command, sentence: &str) {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("{sentence}\n"));
    assert!(output.stdout.is_empty());
}

/// A running sandbox and the address that it has printed.
struct Running {
    child: Child,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

impl Running {
    fn start() -> Self {
        let mut child = program(0, &page()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.strip_prefix("listening on http://").and_then(|rest| rest.strip_suffix('\n'));
        Self { address: address.unwrap().to_owned(), child }
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }

    fn ends_well_after(mut self, signal: &str) {
        let started = Instant::now();
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
        assert!(started.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn it_prints_its_address_and_serves_there() {
    let running = Running::start();
    assert!(running.address.starts_with("127.0.0.1:"));
    let mut stream = running.connect();
    write!(stream, "GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", running.address).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(answer.ends_with("\r\n\r\n<!doctype html>"));
    running.ends_well_after("-TERM");
}

#[test]
fn an_interrupt_ends_it_even_with_an_unfinished_request() {
    let running = Running::start();
    let (silent, mut unfinished) = (running.connect(), running.connect());
    unfinished.write_all(b"POST /api/v1/bpa/calculate HTTP/1.1\r\n").unwrap();
    running.ends_well_after("-INT");
    drop((silent, unfinished));
}

#[test]
fn a_taken_port_is_reported() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let sentence = format!("Port {port} is taken: choose another one with --port.");
    fails_with(program(port, &page()), &sentence);
}

#[test]
fn a_missing_page_is_reported() {
    let command = program(0, Path::new("no-such-folder"));
    fails_with(command, "There is no built page in no-such-folder: `npm start` builds it.");
}

#[test]
fn an_unknown_argument_is_answered_with_the_usage() {
    let mut command = program(0, &page());
    command.args(["--host", "0.0.0.0"]);
    let usage = "Usage: bank131-sandbox [--port NUMBER] [--page FOLDER] (8131 and www/dist by default; port 0 takes a free one).";
    fails_with(command, usage);
}
