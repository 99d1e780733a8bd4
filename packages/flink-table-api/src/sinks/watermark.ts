/** Stands for SOURCE_WATERMARK(): the watermark that the source itself tells. */
export interface SourceWatermark {
  readonly kind: 'sourceWatermark';
}

/**
 * The watermark that Confluent Cloud works out itself from how late rows have been.
 *
 * @example sink('orders').column('at', DataTypes.TIMESTAMP_LTZ(3)).watermark('at', sourceWatermark())
 */
export const sourceWatermark = (): SourceWatermark => ({ kind: 'sourceWatermark' });
