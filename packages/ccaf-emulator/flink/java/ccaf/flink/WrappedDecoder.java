package ccaf.flink;

import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.table.data.RowData;

/** A decoder that leaves to another one all but what is done with a message before. */
abstract class WrappedDecoder implements DeserializationSchema<RowData> {
  protected final DeserializationSchema<RowData> inner;

  WrappedDecoder(DeserializationSchema<RowData> inner) {
    this.inner = inner;
  }

  @Override
  public void open(InitializationContext context) throws Exception {
    inner.open(context);
  }

  @Override
  public boolean isEndOfStream(RowData row) {
    return inner.isEndOfStream(row);
  }

  @Override
  public TypeInformation<RowData> getProducedType() {
    return inner.getProducedType();
  }
}
