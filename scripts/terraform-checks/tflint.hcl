plugin "terraform" {
  enabled = true
  preset  = "all"
}

# CDKTF makes the names of resources out of ids with hyphens, and they are addresses in states: none is ever changed.
rule "terraform_naming_convention" {
  enabled = false
}
