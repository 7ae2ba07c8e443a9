package link

import "policybench/signing"

// names are the tasks of the processing API: filestack-js 4.3.8's own list, then
// those that only the documentation names.
var names = [...]string{
	"animate", "ascii", "auto_image", "blackwhite", "blur", "blur_faces", "border", "cache", "circle",
	"collage", "compress", "crop", "crop_faces", "detect_faces", "enhance", "fallback", "flip", "flop",
	"imagesize", "metadata", "minify_css", "minify_js", "modulate", "monochrome", "negative",
	"no_metadata", "oil_paint", "output", "partial_blur", "partial_pixelate", "pdfconvert", "pdfinfo",
	"pixelate", "pixelate_faces", "pjpg", "polaroid", "quality", "redeye", "resize", "rotate",
	"rounded_corners", "security", "sepia", "sfw", "shadow", "sharpen", "smart_crop", "store", "tags",
	"torn_edges", "upscale", "urlscreenshot", "video_convert", "vignette", "watermark", "zip",

	"b64", "caption", "copyright", "doc_detection", "doc_to_images", "image_sentiment", "ocr", "preview",
	"run_workflow", "text_sentiment", "video_playlist", "workflow_status",
}

// TaskNames returns the documented task names.
func TaskNames() []string { return append([]string(nil), names[:]...) }

// KnownTask reports whether the documentation names the task.
func KnownTask(name string) bool {
	for _, known := range names {
		if known == name {
			return true
		}
	}
	return false
}

// Needs returns the calls that a task in a URL needs: runWorkflow for workflows,
// store for store, convert for the others, and none for those that only carry
// something. For a task that is not documented convert is inferred; see KnownTask.
func Needs(task string) []signing.Call {
	switch task {
	case "security", "b64", "cache":
		return nil
	case "run_workflow", "workflow_status":
		return []signing.Call{signing.RunWorkflow}
	case "store":
		return []signing.Call{signing.Store}
	}
	return []signing.Call{signing.Convert}
}
