export { DataFilesError, type DataFolder, type DataTopic, type ExpectedSink, readDataFolder } from './data-folder';
