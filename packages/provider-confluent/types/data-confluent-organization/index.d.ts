import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataConfluentOrganizationConfig extends cdktf.TerraformMetaArguments {
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/organization confluent_organization}
*/
export declare class DataConfluentOrganization extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "confluent_organization";
    /**
    * Generates CDKTF code for importing a DataConfluentOrganization resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataConfluentOrganization to import
    * @param importFromId The id of the existing DataConfluentOrganization that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/organization#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataConfluentOrganization to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/organization confluent_organization} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataConfluentOrganizationConfig = {}
    */
    constructor(scope: Construct, id: string, config?: DataConfluentOrganizationConfig);
    get id(): string;
    get resourceName(): string;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
