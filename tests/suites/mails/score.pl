# How SpamAssassin scores mails, by its rules for what stands in them: lines of file, rule and its score, between tabs.
use strict;
use warnings;
use File::Copy;
use File::Temp;
use Mail::SpamAssassin;

my $home = File::Temp->newdir;
# Which plugins there are is set beside what an administrator sets; only the former is taken over.
copy($_, $home) or die "$_: $!" for glob '/etc/spamassassin/*.pre';
my $judge = Mail::SpamAssassin->new({
    local_tests_only => 1,                           # no network
    rules_filename => '/usr/share/spamassassin',     # those of the package, not what this machine has fetched since …
    site_rules_filename => "$home",                  # … nor what its administrator has set
    userstate_dir => "$home",
    dont_copy_prefs => 1,
    userprefs_filename => '/dev/null',
});
$judge->compile_now(0);
for my $file (@ARGV) {
    open my $handle, '<:raw', $file or die "$file: $!";
    my $status = $judge->check($judge->parse([<$handle>]));
    for my $rule (split /,/, $status->get_names_of_tests_hit) {
        print "$file\t$rule\t$status->{conf}{scores}{$rule}\n";
    }
    $status->finish;
}
