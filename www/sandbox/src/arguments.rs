//! The arguments that the sandbox is started with.

use lexopt::Arg::Long;
use lexopt::{Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str =
    "Usage: bank131-sandbox [--port NUMBER] [--page FOLDER] (8131 and www/dist by default; port 0 takes a free one).";

/// Where it listens, and what it serves.
#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    /// The port; 0 for a free one.
    pub port: u16,
    /// The folder of the built page.
    pub page: PathBuf,
}

impl Arguments {
    /// Reads the arguments that follow the program's name.
    ///
    /// # Errors
    /// The usage, for `--prot 1`, `--port x` and a name without a value.
    pub fn read(words: impl IntoIterator<Item = OsString, IntoIter: 'static>) -> Result<Self, String> {
        Self::parsed(Parser::from_args(words)).map_err(|_| USAGE.to_owned())
    }

    fn parsed(mut parser: Parser) -> Result<Self, lexopt::Error> {
        let mut arguments = Self { port: 8131, page: PathBuf::from("www/dist") };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("port") => arguments.port = parser.value()?.parse()?,
                Long("page") => arguments.page = parser.value()?.into(),
                other => return Err(other.unexpected()),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, String> {
        Arguments::read(words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn both_have_defaults() {
        assert_eq!(read(&[]), Ok(Arguments { port: 8131, page: "www/dist".into() }));
        assert_eq!(read(&["--page", "p", "--port", "0"]), Ok(Arguments { port: 0, page: "p".into() }));
        assert_eq!(read(&["--port=0"]), Ok(Arguments { port: 0, page: "www/dist".into() }));
    }

    #[test]
    fn anything_else_is_answered_with_the_usage() {
        for words in
            [&["--prot", "1"][..], &["--port"], &["--port", "65536"], &["--port", "-1"], &["8131"], &["--help"]]
        {
            assert_eq!(read(words), Err(USAGE.to_owned()), "{words:?}");
        }
    }
}
