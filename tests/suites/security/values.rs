//! Values of every type that functions of the extension take.

/// Expressions of a type, from harmless to hostile; the first one is what calls have beside a hostile value.
pub(super) fn values(kind: &str) -> Vec<String> {
    let most = i64::MAX;
    let full = vec![most.to_string(); 11].join(",");
    let values: Vec<&str> = match kind {
        "smallint" => vec!["9", "0", "-1", "11", "32767", "-32768"],
        "integer" => vec!["2", "0", "-1", "11", "2147483647", "-2147483648"],
        "bigint" => vec![
            "9",
            "0",
            "-1",
            "11",
            "9223372036854775807",
            "-9223372036854775808",
        ],
        "numeric" => vec![
            "9",
            "0",
            "10.000",
            "8.5",
            "-0.5",
            "1e-100",
            "1e1000",
            "'NaN'",
            "'Infinity'",
            "'-Infinity'",
            "('1' || repeat('0', 131000))::numeric",
            "('9.' || repeat('0', 16000))::numeric",
            "('9.' || repeat('12345', 3000))::numeric",
        ],
        "real" => vec![
            "9",
            "0",
            "-0.0",
            "8.5",
            "'NaN'",
            "'Infinity'",
            "'-Infinity'",
            "3.4e38",
            "1e-45",
        ],
        "double precision" => {
            vec![
                "0.95",
                "9",
                "-0.0",
                "0",
                "1",
                "-1",
                "100",
                "1e-100",
                "1e100",
                "5e-324",
                "1.7e308",
                "'NaN'",
                "'Infinity'",
                "'-Infinity'",
            ]
        }
        "boolean" => vec!["true", "false"],
        "date" => vec![
            "'2026-03-29'",
            "'infinity'",
            "'-infinity'",
            "'4713-01-01 BC'",
            "'5874897-12-31'",
            "'0001-01-01'",
        ],
        "timestamp with time zone" => {
            vec![
                "'2026-03-29T12:00:00Z'",
                "'infinity'",
                "'-infinity'",
                "'4713-01-01 BC'",
                "'294276-12-31'",
            ]
        }
        "nps_class" => vec!["'promoter'", "'detractor'"],
        "nps_band" => vec!["'good'"],
        "text" => vec![
            "'fi'",
            "''",
            "'wald'",
            "'Europe/Helsinki'",
            "'../../../etc/passwd'",
            "'%s%n'",
            "e'\\u200b\\u202e'",
            "repeat('aaa b ', 5000)",
            "repeat('040 1234567 ', 20000)",
            "repeat('ä', 600000)",
            "repeat('x', 2000000)",
        ],
        "cstring" => vec![
            "'{1,0,0,0,0,0,0,0,0,1,0}'",
            "''",
            "'{'",
            "'{}'",
            "'{{},{},{}}'",
            "repeat('{', 1000000)::cstring",
            "repeat(',', 60000)::cstring",
        ],
        "nps_lexicon" => vec![
            "e'topic a\\naaa* *aab*'",
            "''",
            "'# nothing'",
            "(select string_agg(format(e'topic t%s\\naaa b*|%s\\nnot \"aaa ... b\"', n, repeat('x', n % 60 + 1)), e'\\n') from generate_series(1, 20) as n)::nps_lexicon",
        ],
        "bigint[]" => vec![
            "'{1,0,0,0,0,0,0,2,0,3,4}'",
            "'{}'",
            "'{null}'",
            "'{1,0,0,0,0,0,0,2,0,3,null}'",
            "'{{1,0,0,0,0,0,0,2,0,3,4}}'",
            "'{{1,2},{3,4}}'",
            "'[-5:5]={1,0,0,0,0,0,0,2,0,3,4}'",
            "'{1,0,0,0,0,0,0,2,0,3,-4}'",
            "array_fill(7::bigint, array[100000])",
            "own.expanded()",
        ],
        "nps_tally" => vec![
            "'{1,0,0,0,0,0,0,2,0,3,4}'",
            "'{0,0,0,0,0,0,0,0,0,0,0}'",
            "'{9223372036854775807,0,0,0,0,0,0,0,0,0,1}'",
            "FULL",
        ],
        "nps_weighted" => vec![
            "'{{1,0,0,0,0,0,0,0,0,1,0},{2,0,0,0,0,0,0,0,0,1,0},{4,0,0,0,0,0,0,0,0,1,0}}'",
            "'{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}'",
            "'{{1,0,0,0,0,0,0,0,0,1,0},{1e100,0,0,0,0,0,0,0,0,1e-100,0},{1e200,0,0,0,0,0,0,0,0,1e-200,0}}'",
            "nps_weighted_add('{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}'::nps_weighted, FULL::nps_tally, 1e100)",
        ],
        "nps_prior" => vec![
            "'{2,3,2,5,52,1}'",
            "'{0,0,0,0,0,0}'",
            "'{1,9223372036854775807,0,0,8.507059173023462e37,9223372036854775807}'",
        ],
        _ => panic!("no values of type {kind}: add some"),
    };
    values
        .iter()
        .map(|value| value.replace("FULL", &format!("'{{{full}}}'")))
        .collect()
}
