//! Whoever does in a clean Debian what the manual says.

use nps_tests::documents::blocks_of;

use crate::clean_root::CleanRoot;

/// A mail server that keeps what it is given.
pub(crate) const MAIL_SERVER: &str = "systemd-run --quiet --unit=mail-server --property=DynamicUser=yes --property=StateDirectory=mail \
    --property=AmbientCapabilities=CAP_NET_BIND_SERVICE \
    python3 -m aiosmtpd --nosetuid --listen 127.0.0.1:25 --class aiosmtpd.handlers.Mailbox /var/lib/mail/box";

/// Timers that need not be waited for.
const EVERY_SECOND: &str = "for timer in $(systemctl list-unit-files --no-legend 'nps-reporter-*.timer' | cut --delimiter=' ' --fields=1); do
        mkdir -p /run/systemd/system/$timer.d
        printf '[Timer]\\nOnCalendar=\\nOnCalendar=*:*:*\\nRandomizedDelaySec=0\\nAccuracySec=1ms\\n' >/run/systemd/system/$timer.d/now.conf
    done
    systemctl daemon-reload
    systemctl restart 'nps-reporter-*.timer'";

/// Does what the page on installing says, from the block that holds the first words to the one that holds the last: types commands, makes files
/// of what has a name, and compares what is printed with what the page shows.
pub(crate) fn follow_the_manual(root: &CleanRoot, first: &str, last: &str) {
    let blocks = blocks_of("docs/installing.md");
    let place = |words: &str| {
        let place = blocks.iter().position(|block| block.content.contains(words));
        place.expect(words)
    };
    let blocks = &blocks[place(first)..=place(last)];
    for (position, block) in blocks.iter().enumerate() {
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

/// Timers start the services, and these may do in their sandbox what they are for.
pub(crate) fn timers_start_what_works(root: &CleanRoot) {
    root.run(EVERY_SECOND);
    mail_and_pages_are_made(root);
    root.run("systemctl stop 'nps-reporter-*.timer'; while systemctl list-units --state=activating | grep -q nps-reporter; do sleep 0.1; done");
    assert_eq!(root.run("systemctl list-units --failed --no-legend"), "");
    assert_eq!(
        root.run("ls /var/lib/mail/box/new | wc -l"),
        "1\n",
        "one reader, one mail, however often it is started"
    );
}

/// Waits for the mail of the page's reader and for both kinds of pages.
pub(crate) fn mail_and_pages_are_made(root: &CleanRoot) {
    root.wait_until("grep --recursive --quiet kaisa@example.org /var/lib/mail/box/new");
    root.wait_until("test -s /var/lib/nps-reporter-pages/current/fi/index.html");
    root.wait_until("test -e /var/lib/nps-reporter-internal/current/index.html");
}
