//! The address of the host that this copy of the site is made for.

use std::fmt;

/// An origin as `https://taakkompas.example`: no path and no slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host(String);

/// Why an address is not that of a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostError {
    /// It does not begin with `https://`: what a visitor fills in needs a safe connection.
    NotSafe,
    /// There is no name of a host, or one with other signs than letters, digits, hyphens and dots.
    NoName,
    /// The port is no number up to 65535.
    Port,
    /// A path, a query or a name of a user follows: the path is that of `BASE`.
    More,
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotSafe => "begin it with https://",
            Self::NoName => "write the name of the host after https://, as in https://taakkompas.example",
            Self::Port => "write a number up to 65535 after the colon",
            Self::More => "leave out what follows the host: BASE says under which path the site will live",
        })
    }
}

impl Host {
    /// Reads an address, with or without a slash at the end.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(address: &str) -> Result<Self, HostError> {
        let rest = address.trim().strip_prefix("https://").ok_or(HostError::NotSafe)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@']) {
            return Err(HostError::More);
        }
        let (name, port) = rest.split_once(':').map_or((rest, None), |(name, port)| (name, Some(port)));
        let is_label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
        };
        if !name.contains('.') || !name.split('.').all(is_label) {
            return Err(HostError::NoName);
        }
        if port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return Err(HostError::Port);
        }
        Ok(Self(format!("https://{}", rest.to_ascii_lowercase())))
    }

    /// The origin.
    pub fn origin(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_host_is_read_with_or_without_its_last_slash() {
        for address in ["https://Taakkompas.example", "https://taakkompas.example/", " https://taakkompas.example"] {
            assert_eq!(Host::parse(address).unwrap().origin(), "https://taakkompas.example");
        }
        assert_eq!(Host::parse("https://a-b.school.nl:8443").unwrap().origin(), "https://a-b.school.nl:8443");
    }

    #[test]
    fn what_is_no_address_of_a_host_is_named() {
        for (address, error) in [
            ("", HostError::NotSafe),
            ("taakkompas.example", HostError::NotSafe),
            ("http://taakkompas.example", HostError::NotSafe),
            ("https://", HostError::NoName),
            ("https://localhost", HostError::NoName),
            ("https://.example", HostError::NoName),
            ("https://taak kompas.example", HostError::NoName),
            ("https://-a.example", HostError::NoName),
            ("https://\"><script>.example", HostError::NoName),
            ("https://taakkompas.example:99999", HostError::Port),
            ("https://taakkompas.example/sub/", HostError::More),
            ("https://taakkompas.example?a", HostError::More),
            ("https://ik@taakkompas.example", HostError::More),
        ] {
            assert_eq!(Host::parse(address), Err(error), "{address}");
        }
    }
}
