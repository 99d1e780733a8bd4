package ccaf.flink;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** How the formats are told of the schema registry. */
final class Registry {
  static final ConfigOption<String> URL = ConfigOptions.key("url").stringType().noDefaultValue();
  static final ConfigOption<String> SUBJECT = ConfigOptions.key("subject").stringType().noDefaultValue();
  static final ConfigOption<String> FAIL_START = ConfigOptions.key("fail.start").stringType().noDefaultValue();
  static final ConfigOption<Long> FAIL_ROWS = ConfigOptions.key("fail.rows").longType().noDefaultValue();
  static final ConfigOption<String> FAIL_MESSAGE = ConfigOptions.key("fail.message").stringType().noDefaultValue();
  /** See `Planted`. */
  static final Set<ConfigOption<?>> FAILURE = Set.of(FAIL_START, FAIL_ROWS, FAIL_MESSAGE);
  static final Set<ConfigOption<?>> OPTIONS = Set.of(URL, SUBJECT);

  private Registry() {}
}
