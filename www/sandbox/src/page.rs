//! The built page, read from its folder at each request.
//!
//! Not tower-http's `ServeDir`: it redirects folders, serves hidden files and names no charset, and what it adds (ranges,
//! caching) a demo does not need.

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(crate) async fn serve(State(folder): State<Arc<PathBuf>>, uri: Uri) -> Response {
    let Some(path) = file_of(&folder, uri.path()) else { return not_found() };
    match tokio::fs::read(&path).await {
        Ok(content) => {
            let headers = [(header::CONTENT_TYPE, media_type(&path)), (header::CACHE_CONTROL, "no-cache")];
            (headers, content).into_response()
        }
        Err(_) => not_found(),
    }
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "404: no such file\n").into_response()
}

/// The file that a path of a URL names. Only plain names are accepted, without a leading dot, percent encoding or
/// backslash, so that no path leads out of the folder.
fn file_of(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = if path == "/" { "/index.html" } else { path };
    let mut names = path.strip_prefix('/')?.split('/');
    names.try_fold(folder.to_owned(), |path, name| is_plain(name).then(|| path.join(name)))
}

fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    !name.is_empty() && !name.starts_with('.') && name.bytes().all(plain)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Option<PathBuf> {
        file_of(Path::new("dist"), path)
    }

    #[test]
    fn a_plain_path_names_a_file_of_the_folder() {
        assert_eq!(file("/"), Some("dist/index.html".into()));
        assert_eq!(file("/assets/index-B3x_k9.js"), Some("dist/assets/index-B3x_k9.js".into()));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in [
            "/..",
            "/../Cargo.toml",
            "/assets/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/%252e%252e/Cargo.toml",
            "/..\\Cargo.toml",
            "/C:/Windows",
            "//etc/passwd",
            "/.git/config",
            "/assets/",
            "",
            "*",
        ] {
            assert_eq!(file(path), None, "{path}");
        }
    }
}
