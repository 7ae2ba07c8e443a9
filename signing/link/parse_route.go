package link

// Route is the operation that a URL asks its host for.
type Route string

// The routes. RouteFile is the file itself: read, overwritten or deleted by method.
const (
	RouteNone     Route = ""
	RouteDelivery Route = "delivery" // cdn: HANDLE or TASKS/HANDLE
	RouteFile     Route = "file"     // api/file/HANDLE
	RouteMetadata Route = "metadata" // …/HANDLE/metadata
	RouteConvert  Route = "convert"  // api/file/HANDLE/convert
	RoutePreview  Route = "preview"  // api/preview/HANDLE; the preview task is a task
	RouteRemove   Route = "remove"   // api/file/HANDLE/remove
	RouteStore    Route = "store"    // api/store/LOCATION
	RouteProcess  Route = "process"  // POST …/process
	RouteUpload   Route = "upload"   // multipart/start and its like
	RoutePrefetch Route = "prefetch"
	RouteDrive    Route = "drive"  // folder/list and store/ of the cloud host
	RouteDialog   Route = "dialog" // the picker's window: dialog/open/, dialog/save/
	RouteCloud    Route = "cloud"  // what else there is on the cloud and the upload host
)
