/** What has to be known of the Flink engine's tools and jars before it is started. */
export { cacheFolder, preparedClassPaths } from './jars';
export { type JavaProgram, runJava } from './java-program';
export { type Environment, javaTools, LEAST_JAVA, output, requireJava, requireJdk, requireMaven } from './tools';
