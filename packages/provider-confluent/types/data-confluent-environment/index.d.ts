import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataConfluentEnvironmentConfig extends cdktf.TerraformMetaArguments {
    /**
    * A human-readable name for the Environment.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment#display_name DataConfluentEnvironment#display_name}
    */
    readonly displayName?: string;
    /**
    * The ID of the Environment (e.g., `env-abc123`).
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment#id DataConfluentEnvironment#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * stream_governance block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment#stream_governance DataConfluentEnvironment#stream_governance}
    */
    readonly streamGovernance?: DataConfluentEnvironmentStreamGovernance;
}
export interface DataConfluentEnvironmentStreamGovernance {
    /**
    * Stream Governance Package. 'ESSENTIALS' or 'ADVANCED'
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment#package DataConfluentEnvironment#package}
    */
    readonly package: string;
}
export declare function dataConfluentEnvironmentStreamGovernanceToTerraform(struct?: DataConfluentEnvironmentStreamGovernanceOutputReference | DataConfluentEnvironmentStreamGovernance): any;
export declare function dataConfluentEnvironmentStreamGovernanceToHclTerraform(struct?: DataConfluentEnvironmentStreamGovernanceOutputReference | DataConfluentEnvironmentStreamGovernance): any;
export declare class DataConfluentEnvironmentStreamGovernanceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DataConfluentEnvironmentStreamGovernance | undefined;
    set internalValue(value: DataConfluentEnvironmentStreamGovernance | undefined);
    private _package?;
    get package(): string;
    set package(value: string);
    get packageInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment confluent_environment}
*/
export declare class DataConfluentEnvironment extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "confluent_environment";
    /**
    * Generates CDKTF code for importing a DataConfluentEnvironment resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataConfluentEnvironment to import
    * @param importFromId The id of the existing DataConfluentEnvironment that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataConfluentEnvironment to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/environment confluent_environment} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataConfluentEnvironmentConfig = {}
    */
    constructor(scope: Construct, id: string, config?: DataConfluentEnvironmentConfig);
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
    get resourceName(): string;
    private _streamGovernance;
    get streamGovernance(): DataConfluentEnvironmentStreamGovernanceOutputReference;
    putStreamGovernance(value: DataConfluentEnvironmentStreamGovernance): void;
    resetStreamGovernance(): void;
    get streamGovernanceInput(): DataConfluentEnvironmentStreamGovernance | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
