package ccaf.flink;

import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** How the formats are told of the schema registry. */
final class Registry {
  static final ConfigOption<String> URL = ConfigOptions.key("url").stringType().noDefaultValue();
  static final ConfigOption<String> SUBJECT = ConfigOptions.key("subject").stringType().noDefaultValue();
  static final Set<ConfigOption<?>> OPTIONS = Set.of(URL, SUBJECT);

  private Registry() {}
}
