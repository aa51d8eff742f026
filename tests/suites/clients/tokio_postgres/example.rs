use std::error::Error;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, NoTls};

/// How many answers gave each score.
#[derive(Clone, Debug, PartialEq)]
struct Tally([i64; 11]);

impl FromSql<'_> for Tally {
    fn from_sql(_: &Type, bytes: &[u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        let mut counts = [0; 11];
        for (count, bytes) in counts.iter_mut().zip(bytes.chunks_exact(8)) {
            *count = i64::from_be_bytes(bytes.try_into()?);
        }
        Ok(Self(counts))
    }

    fn accepts(found: &Type) -> bool {
        found.name() == "nps_tally"
    }
}

impl ToSql for Tally {
    fn to_sql(&self, _: &Type, bytes: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        for count in self.0 {
            bytes.extend_from_slice(&count.to_be_bytes());
        }
        Ok(IsNull::No)
    }

    fn accepts(found: &Type) -> bool {
        found.name() == "nps_tally"
    }

    to_sql_checked!();
}

async fn connected(address: &str) -> Result<Client, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(address, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

/// What the database tells at an address like "host=db.example.org dbname=care user=reader".
pub(super) async fn told(address: &str) -> Result<String, tokio_postgres::Error> {
    let client = connected(address).await?;
    let mut told = Vec::new();

    // Types that the driver knows, by casts where ours are none of them.
    let known = "select unit, nps, band::text, counts, lower(week)::text from figures where unit = $1";
    let row = client.query_one(known, &[&"Kamppi"]).await?;
    let (unit, nps, band): (&str, f64, &str) = (row.get(0), row.get(1), row.get(2));
    let (counts, monday): (Vec<i64>, &str) = (row.get(3), row.get(4));
    told.push(format!("{unit} {nps} {band} {counts:?} {monday}"));

    let summed = "select responses, nps, lower from weeks, nps_summary(tally) where unit = $1";
    let row = client.query_one(summed, &[&"Kamppi"]).await?;
    told.push(format!(
        "{} {} {}",
        row.get::<_, i64>(0),
        row.get::<_, f64>(1),
        row.get::<_, f64>(2)
    ));

    let topics = "select comment ~> rules from answers, lexicon where score ~= $1::text::nps_class and comment is not null order by answered_at";
    for row in client.query(topics, &[&"detractor"]).await? {
        told.push(format!("{:?}", row.get::<_, Vec<String>>(0)));
    }

    // A type of ours that the driver has been told, in both directions.
    let one_more = "select tally + $1::smallint from weeks where tally = $2";
    let pasila = Tally([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    let row = client.query_one(one_more, &[&9_i16, &pasila]).await?;
    told.push(format!("{:?}", row.get::<_, Tally>(0)));

    // And one that it has not.
    let class = client.query_one("select ~> 9::smallint", &[]).await?;
    told.push(
        class
            .try_get::<_, String>(0)
            .expect_err("a type that it does not know")
            .to_string(),
    );
    Ok(told.join("\n") + "\n")
}
