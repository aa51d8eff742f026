import java.io.*;
import java.nio.charset.StandardCharsets;
import java.sql.*;

/** Asks statements, as ask.py does; each twice, so that its second answer comes in binary form. */
class Ask {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.replace("\\n", "\n").split("\t");
                PreparedStatement question = connection.prepareStatement(fields[0].replaceAll("\\$\\d", "?"));
                for (int place = 1; place < fields.length; place++) {
                    if (fields[place].startsWith("#")) {
                        question.setInt(place, Integer.parseInt(fields[place].substring(1)));
                    } else {
                        question.setObject(place, fields[place], Types.OTHER);
                    }
                }
                String first = answer(question);
                String second = answer(question);
                System.out.println(first.equals(second) ? first : first + ", then " + second);
            }
        }
    }

    static String answer(PreparedStatement question) throws SQLException {
        try (ResultSet rows = question.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
