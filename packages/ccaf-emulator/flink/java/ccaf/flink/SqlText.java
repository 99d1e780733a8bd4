package ccaf.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** As much of a statement's text as has to be known before Flink reads it: its words, and where its brackets are. */
final class SqlText {
  private record Token(String text, int start) {}

  private final String sql;
  private final List<Token> tokens = new ArrayList<>();

  SqlText(String sql) {
    this.sql = sql;
    for (int at = 0; at < sql.length(); ) at = read(at);
  }

  /** Adds the next token, if there is one here; gives where to go on. */
  private int read(int at) {
    char first = sql.charAt(at);
    if (Character.isWhitespace(first)) return at + 1;
    if (sql.startsWith("--", at)) return after("\n", at);
    if (sql.startsWith("/*", at)) return after("*/", at + 2);
    int end = at + 1;
    if (first == '`' || first == '\'') end = after(String.valueOf(first), at + 1);
    else if (Character.isLetterOrDigit(first) || first == '_' || first == '$') {
      while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || "_$".indexOf(sql.charAt(end)) >= 0)) end++;
    }
    tokens.add(new Token(sql.substring(at, end), at));
    return end;
  }

  private int after(String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }

  private String word(int index) {
    return index < tokens.size() ? tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
  }

  /** Whether it asks about or changes declarations, and reads no rows. */
  boolean isAboutDeclarations() {
    String first = word(0);
    if (List.of("ALTER", "SHOW", "DESCRIBE", "DESC", "DROP").contains(first)) return true;
    return isCreateTable() && tokens.stream().noneMatch(token -> token.text().equalsIgnoreCase("SELECT"));
  }

  /** Whether it has an INSERT into a table of this name, in whatever database. */
  boolean writes(String table) {
    for (int index = 0; index + 2 < tokens.size(); index++) {
      if (!word(index).equals("INSERT") || !List.of("INTO", "OVERWRITE").contains(word(index + 1))) continue;
      int last = index + 2;
      while (word(last + 1).equals(".")) last += 2;
      if (last < tokens.size() && tokens.get(last).text().replace("`", "").equals(table)) return true;
    }
    return false;
  }

  /** With the hidden column declared, where a table's watermark or another column needs it. */
  String withRowtime() {
    if (!isCreateTable()) return sql;
    int open = afterName();
    if (!word(open).equals("(") || !isUsed(open) || isDeclared(open)) return sql;
    int place = tokens.get(open).start() + 1;
    return sql.substring(0, place) + Rowtime.COLUMN + ", " + sql.substring(place);
  }

  /** What follows the name of the table that is created. */
  private int afterName() {
    int last = 0;
    while (!word(last).equals("TABLE")) last++;
    last += word(last + 1).equals("IF") ? 4 : 1;
    while (word(last + 1).equals(".")) last += 2;
    return last + 1;
  }

  /** Whether it is named in the list that opens here. */
  private boolean isUsed(int open) {
    int depth = 0;
    for (int index = open; index < tokens.size(); index++) {
      if (word(index).equals("(")) depth++;
      if (word(index).equals(")")) depth--;
      if (depth == 0) return false;
      if (isRowtime(tokens.get(index).text())) return true;
    }
    return false;
  }

  /** Whether a column of that name begins an item of the list that opens here. */
  private boolean isDeclared(int open) {
    int depth = 0;
    for (int index = open; index < tokens.size(); index++) {
      String text = word(index);
      if (text.equals("(")) depth++;
      if (text.equals(")")) depth--;
      if (depth == 0) return false;
      boolean isStart = depth == 1 && (text.equals("(") || text.equals(","));
      if (isStart && index + 1 < tokens.size() && isRowtime(tokens.get(index + 1).text())) return true;
    }
    return false;
  }

  private static boolean isRowtime(String text) {
    return text.replace("`", "").equals(Rowtime.NAME);
  }

  private boolean isCreateTable() {
    return word(0).equals("CREATE") && (word(1).equals("TABLE") || word(3).equals("TABLE"));
  }
}
