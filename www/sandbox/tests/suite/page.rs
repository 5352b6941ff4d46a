//! The page's files.

use super::{CALCULATE, PORT, call, post_text};
use axum::Router;
use bank131_sandbox::router;
use std::fs;
use std::path::{Path, PathBuf};

const FILES: [(&str, &str); 8] = [
    ("index.html", "text/html; charset=utf-8"),
    ("favicon.svg", "image/svg+xml"),
    ("assets/index-B3x_k9.js", "text/javascript; charset=utf-8"),
    ("assets/index-B3x_k9.js.map", "application/json"),
    ("assets/index.css", "text/css; charset=utf-8"),
    ("assets/checkout.wasm", "application/wasm"),
    ("manifest.json", "application/json"),
    ("assets/unknown", "application/octet-stream"),
];

/// A page whose files contain their own names, next to a secret file. Each test has its own.
fn page(test: &str) -> (Router, PathBuf) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let folder = root.join("dist");
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(root.join("secret.txt"), "secret").unwrap();
    FILES.iter().for_each(|(name, _)| fs::write(folder.join(name), name).unwrap());
    (router(&folder, PORT), folder)
}

#[tokio::test]
async fn files_are_served_with_their_types() {
    let (sandbox, _) = page("types");
    for (name, media_type) in FILES {
        let answer = call(&sandbox, "GET", &format!("/{name}")).await;
        assert_eq!((answer.status.as_u16(), answer.text()), (200, name));
        assert_eq!(answer.header("content-type"), media_type, "{name}");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn the_root_is_the_page_with_any_query() {
    let (sandbox, _) = page("root");
    assert_eq!(call(&sandbox, "GET", "/").await.text(), "index.html");
    assert_eq!(call(&sandbox, "GET", "/?session=ps_1").await.text(), "index.html");
}

#[tokio::test]
async fn head_has_no_body_and_other_methods_are_405() {
    let (sandbox, _) = page("methods");
    let head = call(&sandbox, "HEAD", "/").await;
    assert_eq!((head.status.as_u16(), head.text()), (200, ""));
    assert_eq!(call(&sandbox, "POST", "/").await.status, 405);
}

#[tokio::test]
async fn a_new_build_is_served_without_a_restart() {
    let (sandbox, folder) = page("rebuilt");
    fs::write(folder.join("index.html"), "new").unwrap();
    assert_eq!(call(&sandbox, "GET", "/").await.text(), "new");
}

#[tokio::test]
async fn a_missing_file_is_404_as_text() {
    let (sandbox, _) = page("missing");
    for path in ["/nope", "/assets", "/assets/", "/index.html/", "/index"] {
        let answer = call(&sandbox, "GET", path).await;
        assert_eq!((answer.status.as_u16(), answer.text()), (404, "404: no such file\n"), "{path}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    }
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder() {
    let (sandbox, _) = page("traversal");
    for path in [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/%252e%252e%252fsecret.txt",
        "//secret.txt",
        "/./../secret.txt",
        "/%00",
    ] {
        let answer = call(&sandbox, "GET", path).await;
        assert_eq!((answer.status.as_u16(), answer.text()), (404, "404: no such file\n"), "{path}");
    }
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let (sandbox, _) = page("headers");
    for answer in [
        call(&sandbox, "GET", "/").await,
        call(&sandbox, "GET", "/nope").await,
        call(&sandbox, "POST", "/").await,
        call(&sandbox, "GET", CALCULATE).await,
        call(&sandbox, "GET", "/api/nope").await,
        post_text(&sandbox, CALCULATE, "{}").await,
    ] {
        assert_eq!(
            answer.header("content-security-policy"),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             connect-src 'self'; font-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
    }
}
