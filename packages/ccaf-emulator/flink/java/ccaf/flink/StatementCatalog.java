package ccaf.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogDatabase;
import org.apache.flink.table.catalog.CatalogDatabaseImpl;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.CatalogView;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.ResolvedCatalogBaseTable;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.TableChange;
import org.apache.flink.table.catalog.exceptions.CatalogException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.TableAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.TableNotExistException;

/** All tables as one statement sees them, and what it changes of them. */
final class StatementCatalog extends GenericInMemoryCatalog {
  /** The current database of a statement that has none. */
  private static final String NONE = "none is set";
  /** As Confluent Cloud says it. */
  private static final String NOT_SET =
      "A current, valid database has not been set. Please use a fully qualified identifier (such as 'my_database.my_table' or"
          + " 'my_catalog.my_database.my_table') or set a current database using 'USE my_database'.";

  /** How a table looks to a statement. */
  interface View {
    CatalogTable of(TableKey key, ResolvedCatalogTable table) throws Exception;
  }

  private final Tables tables;
  private final View view;
  private final List<Map<String, Object>> changes;

  StatementCatalog(String name, Tables tables, View view, List<Map<String, Object>> changes) {
    super(name, NONE);
    this.tables = tables;
    this.view = view;
    this.changes = changes;
  }

  @Override
  public List<String> listDatabases() {
    return tables.databases();
  }

  @Override
  public boolean databaseExists(String name) {
    return name.equals(NONE) || tables.hasDatabase(name);
  }

  @Override
  public CatalogDatabase getDatabase(String name) throws DatabaseNotExistException {
    if (!databaseExists(name)) throw new DatabaseNotExistException(getName(), name);
    return new CatalogDatabaseImpl(Map.of(), null);
  }

  @Override
  public List<String> listTables(String database) {
    return list(database, false);
  }

  @Override
  public List<String> listViews(String database) {
    return list(database, true);
  }

  private List<String> list(String database, boolean onlyViews) {
    String id = tables.key(database, "").database();
    return tables.all().stream()
        .filter(key -> key.database().equals(id) && (!onlyViews || tables.find(key) instanceof CatalogView))
        .map(TableKey::name)
        .sorted()
        .collect(Collectors.toList());
  }

  @Override
  public boolean tableExists(ObjectPath path) {
    return tables.find(key(path)) != null;
  }

  @Override
  public CatalogBaseTable getTable(ObjectPath path) throws TableNotExistException {
    ResolvedCatalogBaseTable<?> table = tables.find(key(path));
    if (table == null) throw new TableNotExistException(getName(), path);
    if (table instanceof CatalogView) return table.getOrigin();
    try {
      return view.of(key(path), (ResolvedCatalogTable) table);
    } catch (Exception failure) {
      throw new CatalogException("the table '" + path.getObjectName() + "' cannot be used", failure);
    }
  }

  @Override
  public void createTable(ObjectPath path, CatalogBaseTable table, boolean ignoreIfExists) throws TableAlreadyExistException, DatabaseNotExistException {
    if (path.getDatabaseName().equals(NONE)) throw new ValidationException(NOT_SET);
    if (!databaseExists(path.getDatabaseName())) throw new DatabaseNotExistException(getName(), path.getDatabaseName());
    if (tableExists(path)) {
      if (ignoreIfExists) return;
      throw new TableAlreadyExistException(getName(), path);
    }
    try {
      tables.add(key(path), (ResolvedCatalogBaseTable<?>) table);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failure) {
      throw new CatalogException("the topic of '" + path.getObjectName() + "' could not be made", failure);
    }
    note("create", path, table);
  }

  @Override
  public void alterTable(ObjectPath path, CatalogBaseTable table, boolean ignoreIfNotExists) throws TableNotExistException {
    if (!tableExists(path)) {
      if (ignoreIfNotExists) return;
      throw new TableNotExistException(getName(), path);
    }
    tables.replace(key(path), (ResolvedCatalogBaseTable<?>) table);
    note("alter", path, table);
  }

  @Override
  public void alterTable(ObjectPath path, CatalogBaseTable table, List<TableChange> ignored, boolean ignoreIfNotExists) throws TableNotExistException {
    alterTable(path, table, ignoreIfNotExists);
  }

  @Override
  public void dropTable(ObjectPath path, boolean ignoreIfNotExists) throws TableNotExistException {
    CatalogBaseTable table = tables.find(key(path));
    if (table == null) {
      if (ignoreIfNotExists) return;
      throw new TableNotExistException(getName(), path);
    }
    try {
      tables.remove(key(path));
    } catch (Exception failure) {
      throw new CatalogException("the topic of '" + path.getObjectName() + "' could not be deleted", failure);
    }
    note("drop", path, table);
  }

  @Override
  public void renameTable(ObjectPath path, String newName, boolean ignoreIfNotExists) {
    throw new CatalogException("A table is named as its topic is, and cannot be renamed.");
  }

  private TableKey key(ObjectPath path) {
    boolean isThere = tables.all().stream().anyMatch(key -> key.name().equals(path.getObjectName()));
    if (path.getDatabaseName().equals(NONE) && isThere) throw new ValidationException(NOT_SET);
    return tables.key(path.getDatabaseName(), path.getObjectName());
  }

  private void note(String kind, ObjectPath path, CatalogBaseTable table) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("kind", kind);
    change.put("what", table instanceof CatalogView ? "view" : "table");
    change.put("database", key(path).database());
    change.put("name", path.getObjectName());
    changes.add(change);
  }

  static List<Map<String, Object>> noChanges() {
    return new ArrayList<>();
  }
}
