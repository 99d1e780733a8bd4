export { alarmsOf } from './alarms-of';
export { type Alarm, CloudWatch, type CompositeAlarm, type Notification } from './cloudwatch';
export { type DataPoint, dataPointsOf } from './emf';
export type { AlarmState, MetricAlarm } from './metric-alarm';
