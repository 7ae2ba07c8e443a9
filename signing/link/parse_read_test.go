package link

import (
	"testing"

	"policybench/signing/inspect/inspecttest"
)

// What a path means on a host of each role, and right beside it what means another thing.
func TestPathByRole(t *testing.T) {
	const h, k = accountHandle, accountKey
	for _, c := range []struct {
		name, path string
		role       Role
		want       Route
		key        string
		source     string
	}{
		{"api alone", "api", RoleAPI, RouteNone, "", ""},
		{"api alone, on the old host", "api", RoleLegacy, RouteNone, "", ""},
		{"api alone, elsewhere", "api", RoleDelivery, RouteDelivery, "", "api"},
		{"an operation nobody describes", "api/pick/" + h, RoleAPI, RouteNone, "", ""},
		{"on the old host", "api/pick/" + h, RoleLegacy, RouteNone, "", ""},
		{"elsewhere it is a path", "api/pick/" + h, RoleDelivery, RouteDelivery, "api", h},
		{"a file, misspelled", "api/fil/" + h, RoleAPI, RouteFile, "", h},
		{"files", "api/files/" + h, RoleAPI, RouteFile, "", h},
		{"two letters wrong", "api/fles1/" + h, RoleAPI, RouteNone, "", ""},
		{"a store, misspelled", "api/stor/S3", RoleAPI, RouteStore, "", ""},
		{"a preview, misspelled", "api/previw/" + h, RoleAPI, RoutePreview, "", h},
		{"a file without its handle", "api/file", RoleAPI, RouteFile, "", ""},
		{"metadata of a file", "api/file/" + h + "/metadata", RoleAPI, RouteMetadata, "", h},
		{"in capitals", "API/File/" + h + "/MetaData", RoleAPI, RouteMetadata, "", h},
		{"metadata, misspelled", "api/file/" + h + "/metadat", RoleAPI, RouteFile, "", h},
		{"metadata alone", "metadata", RoleDelivery, RouteDelivery, "", "metadata"},
		{"metadata behind a task", "flip/metadata", RoleDelivery, RouteDelivery, "", ""},
		{"a dialog", "dialog/open", RoleLegacy, RouteDialog, "", ""},
		{"on its own host", "open", RoleDialog, RouteDialog, "", ""},
		{"on a customer's", "dialog/" + h, NoRole, RouteDelivery, "dialog", h},
		{"process", "process", NoRole, RouteProcess, "", ""},
		{"process before a file", "process/" + h, NoRole, RouteDelivery, "process", h},
		{"a drive", "folder/list", RoleCloud, RouteDrive, "", ""},
		{"a drive's store", "Store", RoleCloud, RouteDrive, "", ""},
		{"on another host", "folder/list", RoleUpload, RouteCloud, "", ""},
		{"on a customer's host", "folder/" + h, NoRole, RouteDelivery, "", h},
		{"below a folder of a site", "assets/" + k + "/flip/" + h, NoRole, RouteDelivery, k, h},
		{"below two folders", "a/b/" + k + "/" + h, NoRole, RouteDelivery, "a", h},
		{"below a folder of ours", "assets/" + k + "/flip/" + h, RoleDelivery, RouteDelivery, "assets", h},
		{"a key alone below a folder", "assets/" + k, NoRole, RouteDelivery, "assets", k},
		{"a task before a key", "flip/" + k + "/" + h, NoRole, RouteDelivery, "", h},
		{"a name behind a handle", h + "/contract.pdf", RoleDelivery, RouteDelivery, "", h},
		{"two names", h + "/a/contract.pdf", RoleDelivery, RouteDelivery, "", h},
		{"a handle behind a handle", h + "/" + h, RoleDelivery, RouteDelivery, h, h},
		{"a source behind a handle", h + "/https://e.com/a", RoleDelivery, RouteDelivery, h, "https://e.com/a"},
		{"a quoted source behind one", h + `/"a"`, RoleDelivery, RouteDelivery, h, `"a"`},
		{"a list behind one", h + "/[a]", RoleDelivery, RouteDelivery, h, "[a]"},
		{"a handle with its name", h + "+a.jpg", RoleDelivery, RouteDelivery, "", h},
		{"a handle with an ending", h + ".jpg", RoleDelivery, RouteDelivery, "", h},
		{"a handle before a sign of a sentence", h + ")", RoleDelivery, RouteDelivery, "", h},
		{"a handle before another sign", h + "!", RoleDelivery, RouteDelivery, "", h + "!"},
		{"a word with an ending", "contract.pdf", RoleDelivery, RouteDelivery, "", "contract.pdf"},
		{"a word with a plus", "contract+a.pdf", RoleDelivery, RouteDelivery, "", "contract"},
		{"a sign first", "+a.pdf", RoleDelivery, RouteDelivery, "", "+a.pdf"},
		{"blanks around", " " + h + " ", RoleDelivery, RouteDelivery, "", h},
		{"a key before a task alone", k + "/flip", RoleDelivery, RouteDelivery, k, ""},
		{"a handle before a task alone", h + "/flip", RoleDelivery, RouteDelivery, "", h},
		{"a key before an unknown word", k + "/frob", RoleDelivery, RouteDelivery, k, "frob"},
	} {
		r := Path(Split("https://c/"+c.path).Segments, c.role)
		if r.Route != c.want || r.APIKey.Text != c.key || r.Source.Text != c.source {
			t.Errorf("%s: %q, key %q, source %q of %s", c.name, r.Route, r.APIKey.Text, r.Source.Text, c.path)
		}
	}
}

// Tasks of an API host are told as such; what has no task is not.
func TestOnAPI(t *testing.T) {
	for _, c := range []struct {
		path string
		role Role
		want bool
	}{
		{"api/flip/H", RoleAPI, true}, {"flip/H", RoleAPI, true}, {"flip/H", RoleDelivery, false}, {"api/flip/H", RoleDelivery, true},
		{"flip", RoleAPI, false}, {"H/flip", RoleAPI, false}, {"api/file/H", RoleAPI, false},
	} {
		if got := Path(Split("https://c/"+c.path).Segments, c.role).OnAPI; got != c.want {
			t.Errorf("%s: tasks on an API host: %v", c.path, got)
		}
	}
}

func TestMayBeKey(t *testing.T) {
	inspecttest.Ask(t, mayBeKey, []inspecttest.Asked{
		{"a key", accountKey, true}, {"a letter missing", accountKey[1:], true}, {"a word", "assets", true}, {"a digit in it", "resize1", true}, {"a capital in it", "Resize", true}, {"what comes later", "${a=b}", true}, {"a hyphen", "re-size", true},
		{"options", "a=b", false}, {"a misspelled task", "resie", false}, {"nearly a task, too", "media", false}, {"and this", "folder", false}, {"a misspelled task with a line", "smart_crp", false}, {"a task", "resize", false},
	})
}

func TestIsTask(t *testing.T) {
	inspecttest.Ask(t, IsTask, []inspecttest.Asked{
		{"a task", "resize=width:1", true}, {"an unknown one", "frob=a:b", true}, {"a bare one", "flip", true}, {"escaped", "resize%3Dw:1", true}, {"in small letters", "resize%3dw:1", true}, {"escaped twice", "resize%253Dw:1", true}, {"a blank before the sign", "resize =w:1", true}, {"security with a colon", "security:p:a", true}, {"security, misspelled, with a colon", "secuirty:p:a", true},
		{"a bare word", "frob", false}, {"another with a colon", "resize:w:1", false}, {"a sign first", "=a", false}, {"an escape of another sign", "resize%3Aw", false}, {"escaped three times", "resize%25253Dw", false}, {"a handle", accountHandle, false}, {"nothing", "", false},
	})
	inspecttest.Ask(t, IsSecurityName, []inspecttest.Asked{
		{"its name", "security", true}, {"in capitals", "SECURITY", true}, {"a letter left out", "securty", true}, {"two swapped", "secuirty", true}, {"two too many", "ssecurityy", true},
		{"three too many", "sssecurityy", false}, {"two left out", "securi", false}, {"three wrong", "sacarata", false}, {"another word", "secret", false}, {"nothing", "", false},
	})
}
