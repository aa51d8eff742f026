//! The Debian packages.

use crate::clean_root::CleanRoot;
use crate::manual::{MAIL_SERVER, follow_the_manual, timers_start_what_works};

const INSTALL: &str = "apt-get install --yes /packages/postgresql-15-nps_*.deb /packages/nps-reporter_*.deb";

/// Every file outside of what Debian's own programs keep for themselves, with its owner, rights and size.
const FILES: &str = "find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /var/cache -o -path /var/log \\
        -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/lib/postgresql -o -path /var/lib/systemd -o -path /var/tmp \\) -prune \\
        -o ! -type d -printf '%p %u:%g %m\\n' | sort";

#[test]
fn a_clinic_is_up_by_following_the_manual() {
    let root = CleanRoot::boot();
    root.run(MAIL_SERVER);
    follow_the_manual(&root, "apt-get install", "list-timers");
    timers_start_what_works(&root);

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
    follow_the_manual(&root, "apt-get install", "list-timers");
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
    follow_the_manual(&root, "apt-get install", "list-timers");
    root.run("systemctl start nps-reporter-publish.service && rm -r units.csv readers.csv");
    follow_the_manual(
        &root,
        "apt-get remove --yes nps-reporter",
        "apt-get remove --yes postgresql",
    );

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

/// Lines of the second that the first lacks.
fn added(before: &str, after: &str) -> String {
    let lines = after
        .lines()
        .filter(|line| !before.lines().any(|known| known == *line));
    lines.collect::<Vec<_>>().join("\n")
}
