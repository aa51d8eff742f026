//! The Debian packages, in a clean Debian that has booted: what `docs/installing.md` says is done there, word by word.

mod clean_root;

use clean_root::CleanRoot;
use nps_tests::documents::blocks_of;

const INSTALL: &str = "apt-get install --yes /packages/postgresql-15-nps_*.deb /packages/nps-reporter_*.deb";

/// A mail server that keeps what it is given.
const MAIL_SERVER: &str = "systemd-run --quiet --unit=mail-server --property=DynamicUser=yes --property=StateDirectory=mail \
    --property=AmbientCapabilities=CAP_NET_BIND_SERVICE \
    python3 -m aiosmtpd --nosetuid --listen 127.0.0.1:25 --class aiosmtpd.handlers.Mailbox /var/lib/mail/box";

/// Timers that need not be waited for.
const EVERY_SECOND: &str = "for timer in /lib/systemd/system/nps-reporter-*.timer; do
        mkdir -p /run/systemd/system/${timer##*/}.d
        printf '[Timer]\\nOnCalendar=\\nOnCalendar=*:*:*\\nRandomizedDelaySec=0\\nAccuracySec=1ms\\n' >/run/systemd/system/${timer##*/}.d/now.conf
    done
    systemctl daemon-reload
    systemctl restart 'nps-reporter-*.timer'";

/// Every file outside of what Debian's own programs keep for themselves, with its owner, rights and size.
const FILES: &str = "find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /var/cache -o -path /var/log \\
        -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/lib/postgresql -o -path /var/lib/systemd -o -path /var/tmp \\) -prune \\
        -o ! -type d -printf '%p %u:%g %m\\n' | sort";

/// Does what the page says, to the block that holds these words.
fn follow_the_manual(root: &CleanRoot, until: &str) {
    let blocks = blocks_of("docs/installing.md");
    let last = blocks.iter().position(|block| block.content.contains(until));
    for (position, block) in blocks[..=last.expect(until)].iter().enumerate() {
        match block.language.split_once(' ') {
            Some((_, name)) => drop(root.run(&format!("cat >{name} <<'END'\n{}END", block.content))),
            None if block.language == "sh" => {
                let printed = root.run(&block.content);
                if let Some(expected) = blocks.get(position + 1).filter(|next| next.language == "text") {
                    assert_eq!(printed, expected.content, "printed by:\n{}", block.content);
                }
            }
            None => {}
        }
    }
}

#[test]
fn a_clinic_is_up_by_following_the_manual() {
    let root = CleanRoot::boot();
    root.run(MAIL_SERVER);
    follow_the_manual(&root, "list-timers");
    root.run(EVERY_SECOND);

    // Timers start the services, and these may do in their sandbox what they are for.
    root.wait_until("grep --recursive --quiet kaisa@example.org /var/lib/mail/box/new");
    root.wait_until("test -s /var/lib/nps-reporter-pages/current/fi/index.html");
    root.wait_until("test -e /var/lib/nps-reporter-internal/current/index.html");
    root.run("systemctl stop 'nps-reporter-*.timer'; while systemctl list-units --state=activating | grep -q nps-reporter; do sleep 0.1; done");
    assert_eq!(root.run("systemctl list-units --failed --no-legend"), "");
    assert_eq!(
        root.run("ls /var/lib/mail/box/new | wc -l"),
        "1\n",
        "one reader, one mail, however often it is started"
    );

    // The configuration is for the program alone, internal pages for its group, public ones for everybody.
    assert_eq!(
        root.run("stat --format '%U:%G %a %n' /etc/nps-reporter /etc/nps-reporter/config.toml /var/lib/nps-reporter-internal"),
        "root:nps-reporter 750 /etc/nps-reporter\nroot:nps-reporter 640 /etc/nps-reporter/config.toml\n\
         nps-reporter:nps-reporter 750 /var/lib/nps-reporter-internal\n"
    );
    root.run("sudo -u nobody cat /var/lib/nps-reporter-pages/current/fi/index.html");
    root.run("adduser --quiet --system web --ingroup nps-reporter && sudo -u web cat /var/lib/nps-reporter-internal/current/index.html");
    root.run("! sudo -u nobody cat /etc/nps-reporter/config.toml");
    root.run("! sudo -u nobody ls /var/lib/nps-reporter-internal/");
}

#[test]
fn what_comes_along_is_where_people_look_for_it() {
    let root = CleanRoot::boot();
    root.run(INSTALL);
    for page in ["nps-reporter", "nps-reporter-digest-run", "nps-reporter-publish"] {
        assert!(
            root.run(&format!("man --pager=cat {page}")).contains("NAME"),
            "{page}"
        );
    }
    assert_eq!(
        root.run(
            "source /usr/share/bash-completion/completions/nps-reporter && complete -p nps-reporter | wc -l"
        ),
        "1\n"
    );
    for package in ["nps-reporter", "postgresql-15-nps"] {
        let licences = root.run(&format!("zcat /usr/share/doc/{package}/third-party.txt.gz"));
        assert!(
            licences.contains("Apache License") && licences.contains("chrono") == (package == "nps-reporter")
        );
    }
    // Nothing starts by itself.
    assert_eq!(
        root.run("systemctl list-timers --all --no-legend 'nps-reporter-*'"),
        ""
    );
}

#[test]
fn whoever_may_not_read_the_configuration_is_told_and_does_without() {
    let root = CleanRoot::boot();
    root.run(INSTALL);
    let output = root.output("sudo -u postgres nps-reporter topics list --database postgres");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("without the configuration /etc/nps-reporter/config.toml"),
        "{said}"
    );
    let read = root.output("sudo -u nps-reporter nps-reporter doctor");
    assert!(!String::from_utf8_lossy(&read.stderr).contains("without the configuration"));
}

#[test]
fn a_new_version_keeps_what_an_administrator_has_set() {
    let root = CleanRoot::boot();
    root.run(MAIL_SERVER);
    follow_the_manual(&root, "list-timers");
    root.run("echo '# ours' >>/etc/nps-reporter/config.toml; chmod 600 /etc/nps-reporter/config.toml; chown nps-reporter /etc/nps-reporter/config.toml");
    let state = "sha256sum /etc/nps-reporter/config.toml; stat --format '%U:%G %a' /etc/nps-reporter/config.toml;
        systemctl is-enabled nps-reporter-{digest,publish,internal,invitations}.timer; systemctl is-active nps-reporter-digest.timer";
    let before = root.run(state);

    root.run(
        "cd /tmp
        for package in nps-reporter postgresql-15-nps; do
            dpkg-deb --raw-extract /packages/${package}_*.deb $package
            sed -i 's/^Version: .*/Version: 99.0/' $package/DEBIAN/control
            if [ $package = nps-reporter ]; then
                echo '# of the new version' >>nps-reporter/etc/nps-reporter/config.toml
            fi
            dpkg-deb --build $package $package.deb
        done
        DEBIAN_FRONTEND=noninteractive apt-get install --yes --option Dpkg::Options::=--force-confold ./nps-reporter.deb ./postgresql-15-nps.deb",
    );
    assert_eq!(root.run(state), before);
    assert_eq!(
        root.run("dpkg-query --show --showformat '${Version} ' nps-reporter postgresql-15-nps"),
        "99.0 99.0 "
    );
}

#[test]
fn removing_keeps_data_and_purging_leaves_nothing_but_the_database() {
    let root = CleanRoot::boot();
    root.run(MAIL_SERVER);
    let before = root.run(FILES);
    follow_the_manual(&root, "list-timers");
    root.run("systemctl start nps-reporter-publish.service && rm -r units.csv readers.csv");
    follow_the_manual_to_remove(&root);

    assert_eq!(
        root.run("systemctl list-units --state=active --no-legend 'nps-reporter-*'"),
        "",
        "timers that nothing is left of"
    );
    root.run(
        "test -s /etc/nps-reporter/config.toml && test -s /var/lib/nps-reporter-pages/current/fi/index.html",
    );

    // The library is gone, the data is not: what uses it says so, and installed again, it works.
    let broken = root.output("sudo -u postgres psql nps --command 'select sum(tally) from survey.daily'");
    assert!(String::from_utf8_lossy(&broken.stderr).contains("could not access file \"$libdir/nps\""));
    root.run(INSTALL);
    root.run("sudo -u postgres psql nps --command 'select sum(tally) from survey.daily'");

    root.run("apt-get purge --yes nps-reporter postgresql-15-nps");
    // Of a package's user, Debian keeps the entry: files elsewhere may still be his.
    assert_eq!(added(&before, &root.run(FILES)), "");
    assert_eq!(
        root.run("sudo -u postgres psql -At nps --command 'select count(*) from survey.units'"),
        "2\n"
    );
}

fn follow_the_manual_to_remove(root: &CleanRoot) {
    for block in blocks_of("docs/installing.md") {
        if block.language == "sh" && block.content.contains("apt-get remove") {
            root.run(&block.content);
        }
    }
}

/// Lines of the second that the first lacks.
fn added(before: &str, after: &str) -> String {
    let lines = after
        .lines()
        .filter(|line| !before.lines().any(|known| known == *line));
    lines.collect::<Vec<_>>().join("\n")
}
