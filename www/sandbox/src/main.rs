//! `bank131-sandbox --port 8131 --page www/dist`: the demo checkout with its pretend bank, on this machine only.

mod arguments;

use arguments::Arguments;
use std::io::{self, ErrorKind, Write};
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::{self, Runtime};

/// How long open connections may take to end.
const GRACE: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            // If this fails, there is nowhere left to report it.
            let _ = writeln!(io::stderr(), "{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until it is asked to stop. The error is a sentence that says why it cannot.
fn run() -> Result<(), String> {
    let Arguments { port, page } = Arguments::read(std::env::args_os().skip(1))?;
    if !page.join("index.html").is_file() {
        return Err(format!("There is no built page in {}: `npm start` builds it.", page.display()));
    }
    runtime()?.block_on(async {
        let listener = listen(port).await?;
        // Listens for signals before it prints the address, because a script that reads it may send one at once.
        let (stop, stop_too) = (asked_to_stop()?, asked_to_stop()?);
        announce(&listener).map_err(|error| format!("The address could not be printed: {error}."))?;
        let port = listener.local_addr().map_or(port, |address| address.port());
        let served = axum::serve(listener, bank131_sandbox::router(page, port)).with_graceful_shutdown(stop);
        tokio::select! {
            result = served => result.map_err(|error| format!("The sandbox stopped: {error}.")),
            () = overdue(stop_too) => Ok(()),
        }
    })
}

fn runtime() -> Result<Runtime, String> {
    let runtime = runtime::Builder::new_current_thread().enable_io().enable_time().build();
    runtime.map_err(|error| format!("The sandbox could not start: {error}."))
}

async fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!("Port {port} is taken: choose another one with --port."),
        ErrorKind::PermissionDenied => format!("Port {port} may not be used without more rights: choose another one."),
        _ => format!("Port {port} cannot be used: {error}."),
    })
}

/// Prints the line that scripts wait for.
fn announce(listener: &TcpListener) -> io::Result<()> {
    let mut out = io::stdout();
    writeln!(out, "listening on http://{}", listener.local_addr()?)?;
    out.flush()
}

/// Ends even if a client holds a connection open and never finishes its request.
async fn overdue(asked_to_stop: impl Future<Output = ()>) {
    asked_to_stop.await;
    tokio::time::sleep(GRACE).await;
}

/// Ends at Ctrl-C, or at the signal that stops a service.
#[cfg(unix)]
fn asked_to_stop() -> Result<impl Future<Output = ()>, String> {
    use tokio::signal::unix::{SignalKind, signal};
    let unheard = |error| format!("Signals cannot be received: {error}.");
    let mut interrupt = signal(SignalKind::interrupt()).map_err(unheard)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(unheard)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends at Ctrl-C.
#[cfg(not(unix))]
fn asked_to_stop() -> Result<impl Future<Output = ()>, String> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    })
}
