import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataConfluentFlinkRegionConfig extends cdktf.TerraformMetaArguments {
    /**
    * The cloud service provider that hosts the region.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/flink_region#cloud DataConfluentFlinkRegion#cloud}
    */
    readonly cloud: string;
    /**
    * The region name.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/flink_region#region DataConfluentFlinkRegion#region}
    */
    readonly region: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/flink_region confluent_flink_region}
*/
export declare class DataConfluentFlinkRegion extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "confluent_flink_region";
    /**
    * Generates CDKTF code for importing a DataConfluentFlinkRegion resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataConfluentFlinkRegion to import
    * @param importFromId The id of the existing DataConfluentFlinkRegion that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/flink_region#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataConfluentFlinkRegion to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/flink_region confluent_flink_region} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataConfluentFlinkRegionConfig
    */
    constructor(scope: Construct, id: string, config: DataConfluentFlinkRegionConfig);
    get apiVersion(): string;
    private _cloud?;
    get cloud(): string;
    set cloud(value: string);
    get cloudInput(): string | undefined;
    get id(): string;
    get kind(): string;
    get privateRestEndpoint(): string;
    private _region?;
    get region(): string;
    set region(value: string);
    get regionInput(): string | undefined;
    get restEndpoint(): string;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
