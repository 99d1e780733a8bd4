import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataConfluentSchemaRegistryClusterConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster#display_name DataConfluentSchemaRegistryCluster#display_name}
    */
    readonly displayName?: string;
    /**
    * The ID of the Schema Registry cluster, for example, `lsrc-755ogo`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster#id DataConfluentSchemaRegistryCluster#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * environment block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster#environment DataConfluentSchemaRegistryCluster#environment}
    */
    readonly environment: DataConfluentSchemaRegistryClusterEnvironment;
}
export interface DataConfluentSchemaRegistryClusterEnvironment {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster#id DataConfluentSchemaRegistryCluster#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
}
export declare function dataConfluentSchemaRegistryClusterEnvironmentToTerraform(struct?: DataConfluentSchemaRegistryClusterEnvironmentOutputReference | DataConfluentSchemaRegistryClusterEnvironment): any;
export declare function dataConfluentSchemaRegistryClusterEnvironmentToHclTerraform(struct?: DataConfluentSchemaRegistryClusterEnvironmentOutputReference | DataConfluentSchemaRegistryClusterEnvironment): any;
export declare class DataConfluentSchemaRegistryClusterEnvironmentOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DataConfluentSchemaRegistryClusterEnvironment | undefined;
    set internalValue(value: DataConfluentSchemaRegistryClusterEnvironment | undefined);
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster confluent_schema_registry_cluster}
*/
export declare class DataConfluentSchemaRegistryCluster extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "confluent_schema_registry_cluster";
    /**
    * Generates CDKTF code for importing a DataConfluentSchemaRegistryCluster resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataConfluentSchemaRegistryCluster to import
    * @param importFromId The id of the existing DataConfluentSchemaRegistryCluster that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataConfluentSchemaRegistryCluster to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/schema_registry_cluster confluent_schema_registry_cluster} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataConfluentSchemaRegistryClusterConfig
    */
    constructor(scope: Construct, id: string, config: DataConfluentSchemaRegistryClusterConfig);
    get apiVersion(): string;
    get catalogEndpoint(): string;
    get cloud(): string;
    private _displayName?;
    get displayName(): string;
    set displayName(value: string);
    resetDisplayName(): void;
    get displayNameInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    get kind(): string;
    get package(): string;
    private _privateRegionalRestEndpoints;
    get privateRegionalRestEndpoints(): cdktf.StringMap;
    get privateRestEndpoint(): string;
    get region(): string;
    get resourceName(): string;
    get restEndpoint(): string;
    private _environment;
    get environment(): DataConfluentSchemaRegistryClusterEnvironmentOutputReference;
    putEnvironment(value: DataConfluentSchemaRegistryClusterEnvironment): void;
    get environmentInput(): DataConfluentSchemaRegistryClusterEnvironment | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
