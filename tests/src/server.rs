//! A PostgreSQL server of our own: private socket, private data, an ordinary user even where the caller is root.

use anyhow::{Context, Result, bail, ensure};
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// One version of PostgreSQL, known by its pg_config.
pub struct Installation {
    programs: PathBuf,
}

impl Installation {
    /// The installation that the environment variable `NPS_PG_CONFIG` names; the Makefile sets it.
    pub fn from_environment() -> Result<Self> {
        let pg_config = std::env::var_os("NPS_PG_CONFIG").context(
            "NPS_PG_CONFIG does not name a pg_config: run this through make, or say NPS_PG_CONFIG=$(scripts/postgres-tree 15)",
        )?;
        let output = Command::new(&pg_config)
            .arg("--bindir")
            .output()
            .with_context(|| format!("cannot run {}", pg_config.display()))?;
        ensure!(output.status.success(), "{} --bindir failed", pg_config.display());
        Ok(Self {
            programs: PathBuf::from(String::from_utf8(output.stdout)?.trim()),
        })
    }

    /// The same, or where that was built without TLS, the one of Debian that `scripts/setup` installs.
    pub fn with_tls() -> Result<Self> {
        let named = Self::from_environment()?;
        let output = Command::new(named.program("pg_config"))
            .arg("--configure")
            .output();
        let how = output.context("cannot run pg_config")?.stdout;
        if String::from_utf8_lossy(&how).contains("openssl") {
            return Ok(named);
        }
        Ok(Self {
            programs: PathBuf::from("/usr/lib/postgresql/15/bin"),
        })
    }

    /// Where one of PostgreSQL's programs is.
    pub fn program(&self, program: &str) -> PathBuf {
        self.programs.join(program)
    }

    /// The installation of a pg_config.
    pub fn of(pg_config: &Path) -> Self {
        Self {
            programs: pg_config.parent().expect("a directory of programs").to_owned(),
        }
    }

    /// A copy of its own, in a directory, of what `scripts/postgres-tree` has prepared: what is put beside its extensions, no other server sees.
    pub fn copy_into(&self, directory: &Path) -> Result<Self> {
        let tree = self
            .programs
            .ancestors()
            .find(|above| above.join("version").exists());
        let tree = tree.context("this PostgreSQL was not prepared by scripts/postgres-tree")?;
        fs::create_dir_all(directory)?;
        let copied = Command::new("cp")
            .arg("--archive")
            .arg(tree.join("."))
            .arg(directory)
            .status()?;
        ensure!(copied.success(), "cannot copy {}", tree.display());
        Ok(Self {
            programs: directory.join(self.programs.strip_prefix(tree)?),
        })
    }

    /// One of the directories that its pg_config tells.
    pub fn directory(&self, which: &str) -> Result<PathBuf> {
        let output = Command::new(self.program("pg_config")).arg(which).output()?;
        ensure!(output.status.success(), "pg_config {which} failed");
        Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
    }

    /// Makes a data directory inside `directory`, which becomes the server user's own.
    pub fn initialise(&self, directory: &Path) -> Result<()> {
        fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))?;
        if let Some(user) = ServerUser::other_than_root()? {
            chown(directory, Some(user.uid), Some(user.gid))?;
        }
        fs::set_permissions(directory, fs::Permissions::from_mode(0o700))?;
        let output = as_server_user(self.program("initdb"))?
            .args([
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ])
            .arg("--pgdata")
            .arg(data(directory))
            .output()
            .context("cannot run initdb")?;
        if !output.status.success() {
            bail!(
                "initdb failed in {}: {}",
                directory.display(),
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(())
    }
}

/// The data directory of a server in `directory`.
pub fn data(directory: &Path) -> PathBuf {
    directory.join("data")
}

/// The server's log.
pub fn log(directory: &Path) -> PathBuf {
    directory.join("log")
}

/// Options of a server in `directory`: socket there, no network. It is thrown away after use, so it need not survive a
/// power cut.
pub fn options(directory: &Path, settings: &[&str]) -> Vec<String> {
    let ours = [
        "listen_addresses=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_wal_size=4GB",
    ];
    let socket = format!("unix_socket_directories={}", directory.display());
    let all = ours.iter().chain(settings).copied().chain([socket.as_str()]);
    all.flat_map(|setting| ["-c".to_owned(), setting.to_owned()])
        .collect()
}

/// A program that runs as the server's user, free of the caller's PostgreSQL environment.
pub fn as_server_user(program: impl AsRef<OsStr>) -> Result<Command> {
    let mut command = Command::new(program);
    if let Some(user) = ServerUser::other_than_root()? {
        command.uid(user.uid).gid(user.gid);
    }
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C.UTF-8").current_dir("/");
    Ok(command)
}

/// Address of a server on its private socket.
pub fn address(directory: &Path, database: &str) -> String {
    format!(
        "host={} port=5432 user=postgres dbname={database}",
        directory.display()
    )
}

/// Waits until the server in `directory` answers; a server that does not says why in its log.
pub fn wait_until_ready(directory: &Path) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(120);
    loop {
        match postgres::Client::connect(&address(directory, "postgres"), postgres::NoTls) {
            Ok(_) => return Ok(()),
            Err(error) if Instant::now() > deadline => {
                let log = fs::read_to_string(log(directory)).unwrap_or_default();
                bail!(
                    "the server in {} does not answer: {error}\n{log}",
                    directory.display()
                );
            }
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// PostgreSQL refuses to run as root.
struct ServerUser {
    uid: u32,
    gid: u32,
}

impl ServerUser {
    fn other_than_root() -> Result<Option<Self>> {
        if identity("-u", None)? != Some(0) {
            return Ok(None);
        }
        for name in ["postgres", "nobody"] {
            if let (Some(uid), Some(gid)) = (identity("-u", Some(name))?, identity("-g", Some(name))?) {
                return Ok(Some(Self { uid, gid }));
            }
        }
        bail!("PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run it as")
    }
}

fn identity(which: &str, name: Option<&str>) -> Result<Option<u32>> {
    let output = Command::new("id")
        .arg(which)
        .args(name)
        .output()
        .context("cannot run id")?;
    Ok(String::from_utf8(output.stdout)?.trim().parse().ok())
}
